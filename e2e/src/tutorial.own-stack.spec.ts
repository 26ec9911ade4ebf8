import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyRepository, readRecordedAddresses, repositoryRoot } from '@courtside/local-stack';
import { expect } from '@jest/globals';
import { testWithPython } from './python.ts';
import { readBlocks } from './tutorial/read-blocks.ts';
import { openTerminal } from './tutorial/terminal.ts';

const environment = () => {
  const { PATH, HOME, LANG, COURTSIDE_CACHE, JAVA_HOME } = process.env;
  return { PATH, HOME, LANG, COURTSIDE_CACHE, JAVA_HOME, NX_DAEMON: 'false', NO_COLOR: '1' };
};

testWithPython(
  'the tutorial does what it says, from its first command to its last',
  async () => {
    const blocks = readBlocks(readFileSync(join(repositoryRoot, 'docs/tutorial.md'), 'utf8'));
    using copy = copyRepository();
    await using terminal = openTerminal(copy.folder, environment());

    for (const block of blocks) await terminal.paste(block);

    expect(readRecordedAddresses(join(copy.folder, '.courtside/addresses.json'))).toBeDefined(); // For peek.
    expect(blocks.length).toBeGreaterThan(15);
  },
  420_000,
);
