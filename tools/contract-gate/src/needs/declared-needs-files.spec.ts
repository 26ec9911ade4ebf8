import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { declaredNeeds, type Needs } from './declared-needs.ts';

/** What is declared in a folder of services with these files. */
function declaredIn(files: Readonly<Record<string, Needs>>) {
  const services = mkdtempSync(join(tmpdir(), 'courtside-needs-'));
  for (const [file, needs] of Object.entries(files)) {
    mkdirSync(dirname(join(services, file)), { recursive: true });
    writeFileSync(join(services, file), JSON.stringify(needs));
  }
  const declared = declaredNeeds(services);
  rmSync(services, { recursive: true });
  return declared;
}

test('declaredNeeds puts together what a service and its parts declare', () => {
  const declared = declaredIn({
    'display-consumer/needs.json': { 'courtside.scores': { Score: ['home'], Team: ['name'] } },
    'display-consumer/web/panels/courtside.plays/needs.json': { 'courtside.plays': { Play: ['text'] } },
    'display-consumer/web/panels/courtside.scores/needs.json': { 'courtside.scores': { Score: ['period'] } },
  });

  expect(declared).toEqual([
    {
      name: 'display-consumer',
      needs: {
        'courtside.scores': { Score: ['home', 'period'], Team: ['name'] },
        'courtside.plays': { Play: ['text'] },
      },
    },
  ]);
});

test('declaredNeeds leaves out what was built or installed, and services that declare nothing', () => {
  const needs = { 'courtside.scores': { Score: ['home'] } };

  expect(declaredIn({ 'a/dist/needs.json': needs, 'b/node_modules/x/needs.json': needs })).toEqual([]);
});
