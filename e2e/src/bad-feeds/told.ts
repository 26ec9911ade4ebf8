/** What somebody says of a game, as single values by their names: `home.score`, `1630162.points`. */
export type Told = Readonly<Record<string, unknown>>;

export interface Verdict {
  /** Names of values that differ from the truth, and of those that it does not have. */
  readonly wrong: readonly string[];
  /** Names of values that are null or not there. */
  readonly missing: readonly string[];
}

/** How `told` stands to the truth. */
export function judge(truth: Told, told: Told): Verdict {
  const wrong = Object.keys(told).filter((name) => told[name] !== null && told[name] !== (truth[name] ?? null));
  const missing = Object.keys(truth).filter((name) => truth[name] !== null && (told[name] ?? null) === null);
  return { wrong, missing };
}

/** The values of entries behind the id of each. A game has thousands, many times in a second: hence the loops. */
export function flattened(entries: Iterable<readonly [id: string | number, values: Told]>): Told {
  const told: Record<string, unknown> = {};
  for (const [id, values] of entries) for (const name of Object.keys(values)) told[`${id}.${name}`] = values[name];
  return told;
}
