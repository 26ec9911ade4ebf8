import type { LoggedFact } from './read-log.ts';

/** A moment of a game on the page. */
export interface ShownPoint {
  readonly observedAt: number;
  readonly period: number;
  readonly home: number;
  readonly away: number;
}

/**
 * Compares the line of a game on a viewer's page with the facts of its score, in words: changes of the score that the page
 * has not got, those that it has got twice, and any other order.
 */
export function judgeTimeline(shown: readonly ShownPoint[], facts: readonly LoggedFact[]): readonly string[] {
  const expected = scoresOf(facts);
  const onPage = withoutRepeats(shown.map(({ period, home, away }) => `${home}-${away} in period ${period}`));
  const lost = expected.filter((score) => !onPage.includes(score)).map((score) => `${score} is lost`);
  const doubled = shown
    .filter(({ observedAt }, index) => shown[index - 1]?.observedAt === observedAt)
    .map(({ home, away, period }) => `${home}-${away} in period ${period} is there twice`);
  const isOther = onPage.length !== expected.length || onPage.some((score, index) => score !== expected[index]);
  if (lost.length > 0 || doubled.length > 0 || !isOther) return [...lost, ...doubled];
  return [`the line is ${onPage.join(', ')}, expected ${expected.join(', ')}`];
}

/** Every score of the game in the order of the revisions, from its first moment in play. */
function scoresOf(facts: readonly LoggedFact[]): readonly string[] {
  const revisions = new Map(facts.map(({ revision, content }) => [revision, content]));
  const inOrder = [...revisions].sort(([a], [b]) => a - b).filter(([, { period }]) => period !== 0);
  return withoutRepeats(
    inOrder.map(([, { home, away, period }]) => `${pointsOf(home)}-${pointsOf(away)} in period ${period}`),
  );
}

const pointsOf = (team: unknown) => (team as { score: number }).score;

const withoutRepeats = (texts: readonly string[]) => texts.filter((text, index) => text !== texts[index - 1]);
