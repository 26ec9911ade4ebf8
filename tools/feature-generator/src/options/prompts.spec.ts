import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface Schema {
  readonly properties: Readonly<Record<string, { readonly 'x-prompt'?: unknown; readonly description?: string }>>;
}

test('every option of the generator is asked for when it is run by hand, and described', () => {
  const { properties }: Schema = JSON.parse(readFileSync(new URL('../../schema.json', import.meta.url), 'utf8'));
  const silent = Object.entries(properties).filter(([, option]) => !option['x-prompt'] || !option.description);

  expect(silent.map(([name]) => name)).toEqual([]);
});
