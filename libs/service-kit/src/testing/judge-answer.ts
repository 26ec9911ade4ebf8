/** A page of an error says what is wrong in a sentence, with all its headers. */
const refusalLengthMax = 2_048;

const tells = [
  /\bat .+:\d+:\d+/, // A line of a stack.
  /node_modules|\.(ts|cjs|mjs):\d|file:\/\//,
  /\/(home|usr|root|tmp|var|work|app)\//,
  /root:x:0|"private": true|\[core\]/, // Of a password file, a package.json, a .git/config.
];

/** The status lines of everything that was answered on a connection. */
export const statusesOf = (text: string): number[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)).filter((status) => status !== 100);

/** What is wrong with how a server refused something, in words: a status, a size, or what it gave away. */
export function judgeRefusal(what: string, text: string, expected: readonly number[]): string[] {
  const statuses = statusesOf(text);
  const isExpected = statuses.length === 1 && expected.includes(statuses[0] ?? 0);
  return [
    ...(isExpected ? [] : [`${what}: answered ${statuses.join(', ') || 'nothing'}, expected ${expected.join(' or ')}`]),
    ...(text.length <= refusalLengthMax
      ? []
      : [`${what}: answered ${text.length} bytes, more than ${refusalLengthMax}`]),
    ...tells.filter((tell) => tell.test(text)).map((tell) => `${what}: gives away ${tell}: ${text.slice(0, 300)}`),
  ];
}
