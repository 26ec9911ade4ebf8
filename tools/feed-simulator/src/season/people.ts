import type { Chance } from '../chance.ts';
import type { Person } from '../game/sheet.ts';
import { familyEnds, familyStarts, givenNames } from './words.ts';

/** Draws people of whom no two share a family name within one team. */
export function drawPeople(chance: Chance, count: number, firstPersonId: number): Person[] {
  const starts = chance.shuffled(familyStarts);
  const jerseys = chance.shuffled(Array.from({ length: 56 }, (_, number) => String(number)));
  return Array.from({ length: count }, (_, index) => {
    const firstName = chance.pick(givenNames);
    const familyName = `${starts[index % starts.length]}${chance.pick(familyEnds)}`;
    return {
      personId: firstPersonId + index,
      name: `${firstName} ${familyName}`,
      nameI: `${firstName[0]}. ${familyName}`,
      firstName,
      familyName,
      jerseyNum: jerseys[index] ?? '00',
    };
  });
}
