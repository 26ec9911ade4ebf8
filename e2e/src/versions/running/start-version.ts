import { type ServiceProcess, startService } from '@courtside/local-stack';
import { type BuiltVersion, mainFileOf } from '../build/built-version.ts';
import type { Corner } from './corner.ts';

/** Starts a service in a version of its own and waits until it is ready. */
export const startVersion = (
  service: string,
  version: BuiltVersion,
  { environment }: Corner,
  port?: number,
): Promise<ServiceProcess> =>
  startService(service, {
    env: environment,
    mainFile: mainFileOf(version, service),
    ...(port === undefined ? {} : { port }),
  });

/** Starts all or none: what has started is ended when another one cannot. */
export async function startAll(
  starting: ReadonlyArray<Promise<ServiceProcess>>,
): Promise<readonly ServiceProcess[] & AsyncDisposable> {
  const settled = await Promise.allSettled(starting);
  const started = settled.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
  const stop = async () => void (await Promise.all(started.map((service) => service.stop())));
  const failed = settled.find((part) => part.status === 'rejected');
  if (!failed) return Object.assign(started, { [Symbol.asyncDispose]: stop });
  await stop();
  throw failed.reason;
}
