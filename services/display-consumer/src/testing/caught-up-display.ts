import type { KafkaClientConfig } from '@courtside/kafka-client';
import { eventually } from '@courtside/kafka-client/testing';
import { startDisplay } from '../start-display.ts';

const config = {
  HOST: '127.0.0.1',
  PORT: 0,
  DISPLAY_TICK_MS: 20,
  HTTP_CONNECTIONS_PER_ADDRESS_MAX: 64,
  TRUSTED_PROXIES: [],
  ALLOWED_HOSTS: [],
};

/** A display of its own, as it is when it listens. */
export async function startedDisplay(kafka: KafkaClientConfig) {
  const stopping = new AbortController();
  const display = await startDisplay({ config, kafka, page: undefined, stop: stopping.signal });
  return {
    url: display.url,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await display.done;
      await display[Symbol.asyncDispose]();
    },
  };
}

/** A display of its own that has caught up. */
export async function caughtUpDisplay(kafka: KafkaClientConfig) {
  const display = await startedDisplay(kafka);
  await eventually('the display is ready', async () => (await fetch(`${display.url}/health/ready`)).ok, 30_000);
  return display;
}
