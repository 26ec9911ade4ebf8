import type { OlderVersion } from './older-version.ts';

/**
 * From before postponed games, inactive players and jump balls had words of their own: the producer says something else,
 * and the display reads the default of its enum.
 */
export const symbolFewer: OlderVersion = {
  name: 'symbol-fewer',
  contracts: [
    { contract: 'scores', edit: { kind: 'removeSymbol', enum: 'Status', symbol: 'postponed' } },
    { contract: 'player-stats', edit: { kind: 'removeSymbol', enum: 'Participation', symbol: 'inactive' } },
    { contract: 'plays', edit: { kind: 'removeSymbol', enum: 'PlayKind', symbol: 'jumpBall' } },
  ],
  code: [
    {
      file: 'libs/feed-client/src/nba-cdn/game-state.ts',
      now: "  [/^(ppd|postponed)/i, 'postponed'],\n",
      before: '',
    },
    {
      file: 'libs/feed-client/src/nba-cdn/box-score-player.ts',
      now: "return status === 'INACTIVE' ? 'inactive' : 'didNotPlay';",
      before: "return 'didNotPlay';",
    },
    { file: 'services/plays-producer/src/play-kind.ts', now: "  jumpball: 'jumpBall',\n", before: '' },
  ],
};
