export { docker } from './docker/docker.ts';
export { endWithParent } from './end-with-parent.ts';
export { LocalStackError } from './errors.ts';
export type { GuardedProcess } from './java/guarded-process.ts';
export type { ClientListener } from './parts/broker-properties.ts';
export { cacheFolder } from './parts/fetch-artifacts.ts';
export { freePort } from './parts/ports.ts';
export { type Stack, type StackOptions, type StackPorts, startStack } from './start-stack.ts';
export { stopOnSignal } from './stop-on-signal.ts';
export { chromiumOptions } from './system/chromium-options.ts';
export { findServices } from './system/find-services.ts';
export { createProgress, type Progress } from './system/progress.ts';
export { type RecordedAddresses, readRecordedAddresses } from './system/recorded-addresses.ts';
export type { StartOptions } from './system/start-options.ts';
export {
  addressesFile,
  repositoryRoot,
  type ServiceOptions,
  type ServiceProcess,
  spawnService,
  startService,
} from './system/start-service.ts';
export { type System, startSystem } from './system/start-system.ts';
export { hasPython, pythonWith } from './testing/python.ts';
export { copyRepository, type RepositoryCopy } from './testing/repository-copy.ts';
export { type Outcome, runInCopy } from './testing/run-in-copy.ts';
