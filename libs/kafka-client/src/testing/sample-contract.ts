import type { Contract } from '../contract.ts';

/** A fact as small as facts get, for tests of the client itself. */
export interface SampleFact {
  readonly gameId: string;
  readonly revision: number;
  readonly observedAt: number;
  readonly points: number;
  readonly note: string | null;
}

export const sampleSchema = {
  type: 'record',
  name: 'Sample',
  namespace: 'courtside.sample',
  fields: [
    { name: 'gameId', type: 'string' },
    { name: 'revision', type: 'long' },
    { name: 'observedAt', type: { type: 'long', logicalType: 'timestamp-millis' } },
    { name: 'points', type: 'int' },
    { name: 'note', type: ['null', 'string'], default: null },
  ],
};

export const sampleContract: Contract<SampleFact> = {
  topic: 'courtside.sample',
  owner: 'sample-producer',
  schema: sampleSchema,
  key: ({ gameId }) => gameId,
  config: { numPartitions: 3, 'cleanup.policy': 'compact,delete', 'min.compaction.lag.ms': '604800000' },
};

/** Names only what a test is about. */
export const sampleFact = (about: Partial<SampleFact> = {}): SampleFact => ({
  gameId: 'simulated:1',
  revision: 1,
  observedAt: 1_700_000_000_000,
  points: 2,
  note: null,
  ...about,
});
