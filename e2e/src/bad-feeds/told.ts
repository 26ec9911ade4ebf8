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
  const wrong = Object.entries(told).filter(([name, value]) => value !== null && value !== (truth[name] ?? null));
  const missing = Object.entries(truth).filter(([name, value]) => value !== null && (told[name] ?? null) === null);
  return { wrong: wrong.map(([name]) => name), missing: missing.map(([name]) => name) };
}

export const isSame = (truth: Told, told: Told): boolean => {
  const { wrong, missing } = judge(truth, told);
  return wrong.length + missing.length === 0;
};

/** The values of entries behind the id of each. */
export function flattened(entries: Iterable<readonly [id: string | number, values: Told]>): Told {
  return Object.fromEntries(
    [...entries].flatMap(([id, values]) => Object.entries(values).map(([name, value]) => [`${id}.${name}`, value])),
  );
}
