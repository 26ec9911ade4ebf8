import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';

/** What containers are found by when they have to go. */
const label = 'courtside.removed-together';

/**
 * Waits until nobody holds its standard input any more. The engine may still be making a container that was asked for
 * last, so it looks a second time.
 */
const script = `
cat >/dev/null
for look in 1 2; do
  docker ps --all --quiet --filter "label=$1=$2" | xargs -r docker rm --force --volumes
done
docker network rm "$2"
`;

export interface RemovedTogether {
  /** What every container of it is labelled with. */
  readonly labels: Readonly<Record<string, string>>;
  /** The name that its network must have. */
  readonly networkName: string;
  /** Removes them now, running or not, and resolves when they are gone. Safe to call twice. */
  remove(): Promise<void>;
}

/**
 * Containers and a network that cannot outlive this process, however it dies: a small shell beside it waits for our end
 * of a pipe to close. Testcontainers' own reaper would do the same where it runs, but is an image that not everybody has.
 */
export function removedTogether(): RemovedTogether {
  const name = `courtside-${randomBytes(6).toString('hex')}`;
  const shell = spawn('sh', ['-c', script, 'sh', label, name], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // Ctrl-C is for us.
  });
  const gone = once(shell, 'exit');
  const remove = async () => {
    shell.stdin.end();
    await gone;
  };
  return { labels: { [label]: name }, networkName: name, remove };
}
