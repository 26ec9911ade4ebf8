import type { OtherPlayer, Play } from '@courtside/contract-plays';

/** "assist K. Durant": who took part in a role, after the words for it; null when nobody did, or nobody with a name. */
export function otherWords({ others }: Pick<Play, 'others'>, role: OtherPlayer['role'], how: string): string | null {
  const name = others.find((other) => other.role === role)?.name ?? null;
  return name === null ? null : `${how} ${name}`;
}
