import type { KafkaClientConfig } from '@courtside/kafka-client';
import { attemptOnTopic, attemptToJoin, type TopicAction, topicActions } from '@courtside/kafka-client/testing';

export interface Intruder {
  readonly name: string;
  readonly config: KafkaClientConfig;
}

/** What came of one attempt: null when it was allowed, else why not. */
export interface Cell {
  readonly who: string;
  readonly what: TopicAction | 'join';
  readonly name: string;
  readonly refusal: string | null;
}

/** Everybody tries everything with every topic, and to join every group; each of them one thing after the other. */
export async function tryEverything(
  everybody: readonly Intruder[],
  topics: readonly string[],
  groups: readonly string[],
): Promise<Cell[]> {
  const rows = await Promise.all(everybody.map((who) => tryAll(who, topics, groups)));
  return rows.flat();
}

async function tryAll(who: Intruder, topics: readonly string[], groups: readonly string[]): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const name of topics)
    for (const what of topicActions)
      cells.push({ who: who.name, what, name, refusal: await attemptOnTopic(who.config, what, name) });
  for (const name of groups)
    cells.push({ who: who.name, what: 'join', name, refusal: await attemptToJoin(who.config, name) });
  return cells;
}

const whereItWas = /^Cannot ask broker \S+: |: Authentication failed during .*$/g;

/** One line for each of everybody and each topic or group: what is allowed by name, the rest by its reasons. */
export function printTable(cells: readonly Cell[]): string {
  const rows = Map.groupBy(cells, ({ who, name, what }) => `${who}\n${what === 'join' ? 'group ' : ''}${name}`);
  const lines = rows.entries().map(([key, row]) => {
    const [who = '', name = ''] = key.split('\n');
    const allowed = row.filter(({ refusal }) => refusal === null).map(({ what }) => what);
    const reasons = [...new Set(row.flatMap(({ refusal }) => refusal?.replace(whereItWas, '') ?? []))];
    const rest = reasons.length === 0 ? '' : `${row.length - allowed.length} denied: ${reasons.join(', ')}`;
    return [who.padEnd(24), name.padEnd(34), (allowed.join(', ') || '-').padEnd(44), rest].join(' ').trimEnd();
  });
  return [...lines].join('\n');
}
