import { docker } from '@courtside/local-stack';

/** What Docker says of a container under a path of `docker inspect`, such as `State.ExitCode`. */
export const inspect = (id: string, path: string): string => docker('inspect', `--format={{.${path}}}`, id);

/** The numeric users of all processes of a container. */
export const usersOf = (id: string): string[] =>
  docker('top', id, '-eo', 'uid')
    .split('\n')
    .slice(1)
    .map((uid) => uid.trim());
