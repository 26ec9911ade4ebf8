export interface ConfigDifference {
  readonly name: string;
  readonly expected: string;
  /** Undefined when the broker does not know the entry. */
  readonly actual: string | undefined;
}

/** Entries of a contract's configuration that a topic has otherwise; lists such as `compact,delete` in any order. */
export function configDifferences(
  expected: Readonly<Record<string, string | number>>,
  actual: ReadonlyMap<string, string>,
): ConfigDifference[] {
  return Object.entries(expected)
    .map(([name, value]) => ({ name, expected: String(value), actual: actual.get(name) }))
    .filter((entry) => inOrder(entry.expected) !== inOrder(entry.actual ?? ''));
}

const inOrder = (list: string) => list.split(',').sort().join();
