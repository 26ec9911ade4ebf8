import { type Chance, createChance } from '../chance.ts';
import type { Arena, Person } from '../game/sheet.ts';
import { drawPeople } from './people.ts';
import { drawSkill, type Skill } from './skill.ts';
import { arenaKinds, nicknames, places } from './words.ts';

/** A team of the invented league, the same on every evening of its seed. */
export interface Club {
  readonly teamId: number;
  readonly city: string;
  readonly name: string;
  readonly tricode: string;
  readonly arena: Arena;
  /** Chance of winning an even game, 0.3 to 0.7. */
  readonly strength: number;
  /** The five starters by position first, then the bench by rank. */
  readonly roster: readonly Athlete[];
}

export interface Athlete extends Person {
  readonly position: string;
  readonly skill: Skill;
}

const rosterSize = 15;
const positions = ['SF', 'PF', 'C', 'SG', 'PG'];

// Far from the ids of the league whose format this is, so that none is taken for one of its teams or players.
const firstTeamId = 1690000001;
const firstPersonId = 9000001;

/** The thirty clubs of a seed. */
export function drawLeague(seed: number): Club[] {
  const chance = createChance(`${seed}/league`);
  const names = chance.shuffled(nicknames);
  return places.map((place, index) =>
    drawClub(createChance(`${seed}/club/${index}`), index, place, names[index] ?? ''),
  );
}

function drawClub(chance: Chance, index: number, place: (typeof places)[number], name: string): Club {
  const [city, state, tricode] = place;
  const people = drawPeople(chance, rosterSize, firstPersonId + index * 20);
  const strength = chance.between(0.3, 0.7);
  return {
    teamId: firstTeamId + index,
    city,
    name,
    tricode,
    strength,
    arena: {
      id: 9001 + index,
      name: `${city.split(' ')[0]} ${chance.pick(arenaKinds)}`,
      city,
      state,
      country: 'US',
      timezone: 'America/New_York',
    },
    roster: people.map((person, rank) => {
      const position = positions[rank % positions.length] as string;
      return { ...person, position, skill: drawSkill(chance, position, rank, strength) };
    }),
  };
}
