type Fact = Readonly<Record<string, unknown>>;

/** Where a fact that lacks a value says another true one in its place: a shorter name, or the feed's word for a reason. */
function isStandIn(name: string, value: unknown, clean: Fact): boolean {
  if (name === 'reason') return /^[A-Z_]+$/.test(String(value));
  if (name === 'name')
    return (
      value === clean.tricode || value === `Player ${clean.playerId}` || String(clean.name).includes(String(value))
    );
  return name === 'tricode' && value === clean.name;
}

/** What tells the entries of a list apart; lists of anything else are compared by value. */
const idNames = ['gameId', 'actionNumber', 'playerId', 'period'];

/**
 * The places where `read` says something else than `clean`, the same fact from the same file before it was spoiled.
 * Less is no contradiction: null, or an entry that is not there.
 */
export function wrongValues(clean: unknown, read: unknown, path = ''): string[] {
  if (read === null || Object.is(clean, read)) return [];
  if (Array.isArray(clean) && Array.isArray(read)) {
    return read.flatMap((entry) => wrongEntry(clean, entry, path));
  }
  if (!isFact(clean) || !isFact(read)) return [`${path}: ${show(clean)} became ${show(read)}`];
  return Object.keys(read).flatMap((name) => {
    const wrong = wrongValues(clean[name], read[name], `${path}/${name}`);
    return wrong.length > 0 && isStandIn(name, read[name], clean) ? [] : wrong;
  });
}

function wrongEntry(clean: readonly unknown[], entry: unknown, path: string): string[] {
  const id = idNames.find((name) => isFact(entry) && name in entry);
  const same = clean.find((other) =>
    id && isFact(other) && isFact(entry) ? other[id] === entry[id] : Object.is(other, entry),
  );
  return same === undefined ? [`${path}: nobody said ${show(entry)}`] : wrongValues(same, entry, `${path}/${show(id)}`);
}

const isFact = (value: unknown): value is Fact => typeof value === 'object' && value !== null && !Array.isArray(value);
const show = (value: unknown) => JSON.stringify(value)?.slice(0, 200);
