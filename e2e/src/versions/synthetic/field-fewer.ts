import type { OlderVersion } from './older-version.ts';

const boxScore = 'libs/feed-client/src/nba-cdn/box-score-player.ts';
const playOfAction = 'services/plays-producer/src/play-of-action.ts';
const columns = 'services/display-consumer/web/panels/courtside.player-stats/columns.ts';

/** From before games won and lost, plus-minus and the descriptors of plays were told: each contract lacks a field. */
export const fieldFewer: OlderVersion = {
  name: 'field-fewer',
  contracts: [
    { contract: 'scores', edit: { kind: 'removeField', record: 'Team', field: 'wins' } },
    { contract: 'scores', edit: { kind: 'removeField', record: 'Team', field: 'losses' } },
    { contract: 'player-stats', edit: { kind: 'removeField', record: 'PlayerLine', field: 'plusMinus' } },
    { contract: 'plays', edit: { kind: 'removeField', record: 'Play', field: 'descriptor' } },
  ],
  code: [
    {
      file: 'libs/feed-client/src/nba-cdn/scoreboard-game.ts',
      now: 'name: teamName ?? tricode, city: teamCity, score, wins, losses }',
      before: 'name: teamName ?? tricode, city: teamCity, score }',
    },
    {
      file: 'libs/feed-client/src/nba-cdn/scoreboard-game.ts',
      now: 'teamCity, score, wins, losses }: RawTeam',
      before: 'teamCity, score }: RawTeam',
    },
    {
      file: boxScore,
      now: '    plusMinus: line.plusMinusPoints == null ? null : Math.round(line.plusMinusPoints) + 0, // `+ 0` turns -0 into 0.\n',
      before: '',
    },
    {
      file: 'services/player-stats-producer/src/player-totals.ts',
      now: '[line.playerId, line.plusMinus, ...totalsOf(line)]',
      before: '[line.playerId, ...totalsOf(line)]',
    },
    { file: playOfAction, now: 'editedAt, descriptor, qualifiers', before: 'editedAt, qualifiers' },
    { file: playOfAction, now: 'action.subType, descriptor, qualifiers', before: 'action.subType, qualifiers' },
    {
      file: 'services/display-consumer/web/words/team-words.ts',
      now: 'wins === null || losses === null',
      before: 'wins == null || losses == null',
    },
    {
      file: columns,
      now: "  { title: '+/−', meaning: 'Plus-minus: lead won while on court', read: ({ plusMinus }) => signed(plusMinus ?? null) },\n",
      before: '',
    },
  ],
};
