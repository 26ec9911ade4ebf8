import type { KafkaClientConfig } from '@courtside/kafka-client';

/** A log for people: says what is waited for, once, and that it is over. */
export function waitingLog(say: (line: string) => void): KafkaClientConfig['log'] {
  const nothing = () => undefined;
  const tell = (fields: object) => {
    if ('reason' in fields) say(`Waiting: ${fields.reason}`);
  };
  const recovered = (fields: { readonly event?: unknown }) => {
    if (fields.event === 'topic.recovered') say('It goes on');
  };
  return { debug: nothing, info: recovered, warn: tell, error: tell };
}
