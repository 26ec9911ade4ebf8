import { collectDefaultMetrics, Registry } from 'prom-client';

/** The default samples the event loop every 10 ms, a wake-up that an idle service would pay for all day. */
const eventLoopSampleMs = 100;

/**
 * A registry of its own for a service, with memory, CPU, garbage collection and event loop of the process in it.
 *
 * Metrics are made with `registers: [registry]`; the global registry stays empty, so tests do not meet each other.
 */
export function createMetrics(service: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: eventLoopSampleMs });
  return registry;
}
