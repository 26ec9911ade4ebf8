export type { ProxyFault } from './proxy-fault.ts';
export { type FaultProxy, type ProxyCounts, type ProxyOptions, startProxy } from './start-proxy.ts';
