import type { OlderVersion, SchemaEdit } from './older-version.ts';

const zeroByDefault = (record: string, field: string): SchemaEdit => ({
  kind: 'changeDefault',
  record,
  field,
  type: ['int', 'null'],
  default: 0,
});

/**
 * Took what a fact does not say for zero, where today says that it is not known. The branches of these unions stand in
 * the other order, so that the bytes differ as well.
 */
export const otherDefault: OlderVersion = {
  name: 'other-default',
  contracts: [
    { contract: 'scores', edit: zeroByDefault('Team', 'wins') },
    { contract: 'scores', edit: zeroByDefault('Team', 'losses') },
    { contract: 'player-stats', edit: zeroByDefault('PlayerLine', 'plusMinus') },
    { contract: 'plays', edit: zeroByDefault('Play', 'points') },
  ],
  code: [],
};
