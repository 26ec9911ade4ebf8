export type { ErrorCode } from './errors.ts';
export { errorCodes, SimulatorError } from './errors.ts';
export type { SimulatorOptions } from './options.ts';
export { type Simulator, type SimulatorLog, startSimulator } from './start-simulator.ts';
