import { docker } from '@courtside/local-stack';

/** What Docker says of a container under a path of `docker inspect`, such as `State.ExitCode`. */
export const inspect = (id: string, path: string): string => docker('inspect', `--format={{.${path}}}`, id);

/** The numeric users of all processes of a container. Docker wants the column of process ids besides. */
export const usersOf = (id: string): string[] =>
  docker('top', id, '-eo', 'uid,pid')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.trim().split(/\s+/, 1));
