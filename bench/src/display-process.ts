import type { TestKafka } from '@courtside/kafka-client/testing';
import { type ServiceProcess, startService } from '@courtside/local-stack';

/** A display on the topics of this corner of the cluster; resolves when it is ready. */
export const startDisplay = (
  { brokers, registryUrl, config }: TestKafka,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> =>
  startService('display-consumer', {
    env: {
      KAFKA_BROKERS: brokers.join(','),
      SCHEMA_REGISTRY_URL: registryUrl,
      KAFKA_TOPIC_PREFIX: config.topicPrefix ?? '',
      ...settings,
    },
  });

export interface ProcessUse {
  readonly cpuSeconds: number;
  readonly residentMiB: number;
}

/** What the process says of itself. */
export async function useOf({ url }: Pick<ServiceProcess, 'url'>): Promise<ProcessUse> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'm').exec(text)?.[1]);
  const [cpuSeconds, residentBytes] = [read('process_cpu_seconds_total'), read('process_resident_memory_bytes')];
  if (Number.isNaN(cpuSeconds + residentBytes))
    throw new Error(`Cannot measure the display: ${url}/metrics has no process`);
  return { cpuSeconds, residentMiB: residentBytes / 2 ** 20 };
}
