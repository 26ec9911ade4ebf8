import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

test('local-stack loads testcontainers for nobody who has not asked for Docker', () => {
  const script = `
    import { createRequire } from 'node:module';
    await import(${JSON.stringify(new URL('index.ts', import.meta.url).href)});
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    process.stdout.write(String(loaded.some((file) => file.includes('/testcontainers/'))));
  `;

  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });

  expect(answer).toBe('false');
});
