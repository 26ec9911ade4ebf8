import { expect, test } from '@jest/globals';
import { readBlocks } from './read-blocks.ts';

const fence = (language: string, content: string) => `\`\`\`${language}\n${content}\n\`\`\`\n`;

test('readBlocks gives commands in order, each with the output that is shown behind it', () => {
  const document = `# Title\n\n${fence('bash runs on', 'npm start')}\nWait until it says\n\n${fence('text', 'Ready')}
${fence('bash', 'ls\npwd')}\n${fence('ts', 'const a = 1;')}\n${fence('bash fails', 'false')}`;

  expect(readBlocks(document)).toMatchObject([
    { command: 'npm start', manner: 'runsOn', excerpt: 'Ready', line: 3 },
    { command: 'ls\npwd', manner: 'ends', excerpt: '' },
    { command: 'false', manner: 'fails', excerpt: '' },
  ]);
});

test.each([
  ['a manner that does not exist', fence('bash sometimes', 'ls')],
  ['output without a command', fence('text', 'Ready')],
  ['output behind something that is no command', fence('bash', 'ls') + fence('ts', 'a') + fence('text', 'Ready')],
])('readBlocks refuses %s, with its line', (_what, document) => {
  expect(() => readBlocks(document)).toThrow(/Cannot read line \d+/);
});
