import type { DiscoveredTopic, Discovery, DiscoveryHandlers, Reader } from '@courtside/kafka-client';
import { type ReadingOptions, topicReading } from './topic-reading.ts';
import { describeTopic, type TopicDescription } from './topics/describe-topic.ts';

/** Every entity is kept and told by its key: a longer one is no name of anything. */
const keyBytesMax = 1_000;

export interface DiscoveredOptions extends ReadingOptions {
  reader(): Pick<Reader, 'add' | 'remove' | 'status'>;
  discovery(): Pick<Discovery, 'schemaMet' | 'forget'>;
}

/** Has discovered topics read, and shown as soon as they are whole. */
export function readDiscovered(options: DiscoveredOptions): Omit<DiscoveryHandlers, 'problem'> {
  const { board, config, listener, reader } = options;
  const { log } = config;
  const lose = (name: string) => {
    reader().remove(name);
    board.discovered.markGone(name);
    listener.watch();
  };
  const refused = (topic: string, reason: string) => {
    if (board.discovered.refusals().get(topic) !== reason) log.warn({ event: 'topic.refused', topic, reason });
    board.discovered.refuse(topic, reason);
    listener.watch();
  };
  return {
    found(found) {
      const about = describeTopic(found.topic, found.schema);
      if (typeof about !== 'string') return read(found, about, options);
      lose(found.topic);
      refused(found.topic, about);
    },
    gone(topic) {
      log.info({ event: 'topic.gone', topic });
      lose(topic);
    },
    refused,
  };
}

function read(found: DiscoveredTopic, about: TopicDescription, options: DiscoveredOptions): void {
  const { board, config, listener, letters, reader, discovery } = options;
  const { topic: name, topicId, schemaId, schema } = found;
  const topic = board.discovered.prepare(about, topicId);
  board.unreadable.forget(name); // Everything is read once more.
  letters.begins(name);
  const reading = topicReading(topic, options);
  reader().add({
    ...reading,
    contract: { topic: name, schema, schemaId, keyBytesMax, ...(about.keyOf ? { key: about.keyOf } : {}) },
    handle: (batch) => {
      reading.handle(batch);
      board.discovered.makeRoom();
    },
    schemaMet: (met) => discovery().schemaMet(name, met),
    topicRestarted(restarted) {
      reading.topicRestarted(restarted);
      discovery().forget(name);
    },
    caughtUp(positions) {
      reading.caughtUp(positions);
      const isRestarted = board.discovered.show(topic);
      config.log.info({ event: 'topic.shown', topic: name, schemaId, entityCount: topic.fold.size });
      if (isRestarted) listener.topicRestarted(name);
      listener.watch();
    },
  });
}
