import { expect, test } from '@jest/globals';
import { runTool, tellingLines } from './run-tool.ts';

test('runTool says what a tool said that failed', async () => {
  const failing = runTool('unpack the registry', 'sh', ['-c', 'echo not a gzip file >&2; exit 2']);

  await expect(failing).rejects.toMatchObject({
    code: 'FETCH_FAILED',
    message: 'Cannot unpack the registry: not a gzip file',
  });
});

test('tellingLines leaves out colours and the advice to ask for more', () => {
  const output = [
    '\u001b[1;31m[ERROR]\u001b[m Could not transfer artifact: Connection refused',
    '[ERROR] ',
    '[ERROR] Re-run Maven using the -X switch',
    '[ERROR] [Help 1] where to read on',
  ];

  expect(tellingLines(output.join('\n'))).toBe('[ERROR] Could not transfer artifact: Connection refused');
});
