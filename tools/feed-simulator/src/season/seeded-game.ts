import { createChance } from '../chance.ts';
import { type PlayedGame, playGame } from '../engine/play-game.ts';
import { type Game, type Release, visibleRows } from '../game/game.ts';
import type { GameSheet, Official, TeamSheet } from '../game/sheet.ts';
import { releasePlays } from '../notation/release-plays.ts';
import type { Row } from '../notation/row.ts';
import { createActionWriter } from '../notation/write-actions.ts';
import type { Athlete, Club } from './league.ts';
import { drawPeople } from './people.ts';
import type { Fixture } from './schedule.ts';
import { standing } from './standing.ts';
import { injuries } from './words.ts';

/** Line-ups are known this long before the tip-off; from then on the box score exists. */
const lineUpsBeforeMs = 15 * 60_000;

/** A game of the invented league; it is played when somebody first looks at it. */
export function seededGame(fixture: Fixture, day: number): Game {
  const squads = { home: drawSquad(fixture, 'home'), away: drawSquad(fixture, 'away') };
  const sheet = drawSheet(fixture, day, squads);
  let releases: ReadonlyArray<Release<Row>> | null = fixture.isPostponed ? [] : null;
  const layOut = () => {
    releases ??= releasePlays(playFixture(fixture).plays, fixture.seed);
    return releases;
  };
  const write = createActionWriter(sheet);
  return {
    sheet,
    boxScoreOpensMs: fixture.isPostponed ? Number.POSITIVE_INFINITY : fixture.tipOffMs - lineUpsBeforeMs,
    releases: layOut,
    actions: (count) => write(visibleRows(layOut(), count).map(({ row }) => row)),
    finalBoxScore: () => null,
  };
}

/** Plays a fixture: the same one always, so that the truth can be asked for again. */
export function playFixture(fixture: Fixture): PlayedGame {
  const rosters = { home: drawSquad(fixture, 'home').active, away: drawSquad(fixture, 'away').active };
  return playGame(fixture.seed, fixture.tipOffMs, rosters);
}

interface Squad {
  readonly active: readonly Athlete[];
  readonly inactive: readonly Athlete[];
}

/** Two of the bench sit out. */
function drawSquad(fixture: Fixture, side: 'home' | 'away'): Squad {
  const chance = createChance(`${fixture.seed}/${side}/squad`);
  const { roster } = fixture[side];
  const out = new Set(chance.shuffled(roster.slice(5)).slice(0, 2));
  return { active: roster.filter((one) => !out.has(one)), inactive: roster.filter((one) => out.has(one)) };
}

function drawSheet(fixture: Fixture, day: number, squads: Record<'home' | 'away', Squad>): GameSheet {
  const chance = createChance(`${fixture.seed}/sheet`);
  const { sourceGameId, gameDate, tipOffMs, isPostponed } = fixture;
  return {
    sourceGameId,
    gameDate,
    tipOffMs,
    isPostponed,
    attendance: 9_000 + chance.below(9_000),
    arena: fixture.home.arena,
    officials: drawOfficials(fixture.seed),
    home: teamSheet(fixture, fixture.home, squads.home, day),
    away: teamSheet(fixture, fixture.away, squads.away, day),
  };
}

function drawOfficials(seed: string): Official[] {
  const people = drawPeople(createChance(`${seed}/officials`), 3, 9_900_001);
  return people.map((person, index) => ({ ...person, assignment: `OFFICIAL${index + 1}` }));
}

function teamSheet(fixture: Fixture, club: Club, { active, inactive }: Squad, day: number): TeamSheet {
  const { teamId, city, name, tricode } = club;
  const chance = createChance(`${fixture.seed}/${teamId}/inactive`);
  return {
    teamId,
    city,
    name,
    tricode,
    ...standing(club, fixture.seed.split('/')[0] ?? '', day),
    players: [
      ...active.map((athlete, index) => ({ ...personOf(athlete), isStarter: index < 5, isActive: true })),
      ...inactive.map((athlete) => ({
        ...personOf(athlete),
        isStarter: false,
        isActive: false,
        notPlayingReason: 'INACTIVE_INJURY',
        notPlayingDescription: chance.pick(injuries),
      })),
    ],
  };
}

function personOf({ skill: _skill, ...person }: Athlete) {
  return person;
}
