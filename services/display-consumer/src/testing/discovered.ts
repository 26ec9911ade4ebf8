import type { AvroRecordSchema } from '../avro-schema.ts';
import type { Board } from '../board/board.ts';
import { describeTopic, type TopicDescription } from '../topics/describe-topic.ts';
import { record } from './facts.ts';

/** A fact of a topic that the code does not know. */
export interface ForeignFact {
  readonly playerId: string;
  readonly gameId: string | null;
  readonly revision: number;
  readonly observedAt: number;
  readonly note: string;
}

export const foreignSchema: AvroRecordSchema = {
  type: 'record',
  name: 'foreign.Injury',
  courtside: { title: 'Injuries', entity: ['playerId'] },
  fields: [
    { name: 'playerId', type: 'string' },
    { name: 'gameId', type: ['null', 'string'] },
    { name: 'revision', type: 'long' },
    { name: 'observedAt', type: 'long' },
    { name: 'note', type: 'string' },
  ],
};

export const factOf = (playerId: string, revision: number, about: Partial<ForeignFact> = {}): ForeignFact => ({
  playerId,
  gameId: null,
  revision,
  observedAt: revision * 1_000,
  note: `${playerId} ${revision}`,
  ...about,
});

export function described(topic: string, schema: object = foreignSchema): TopicDescription {
  const about = describeTopic(topic, schema);
  if (typeof about === 'string') throw new Error(about);
  return about;
}

/** Shows a discovered topic on the board; what is returned puts facts at its next offsets. */
export function discoveredOn(board: Board, name: string, topicId = 'first') {
  const topic = board.discovered.prepare(described(name), topicId);
  topic.present({ exists: true, partitions: [0] });
  board.discovered.show(topic);
  let offset = 0;
  return (...facts: ForeignFact[]) => {
    const records = facts.map((fact) => record(fact.playerId, offset++, fact));
    topic.read({ topic: name, partition: 0, records });
  };
}
