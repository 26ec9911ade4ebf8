import { describe, expect, test } from '@jest/globals';
import { projects, read } from '../repository.ts';

const text = read('Dockerfile');
const instructions = text
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '');
const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM')));
const only = (word: string, among = last) => among.filter((line) => line.startsWith(`${word} `));

describe('the image', () => {
  test('stands on the slim image of Node 24, as everything that makes it', () => {
    const bases = only('FROM', instructions).map((line) => line.split(' ')[1]);

    expect(bases.filter((base) => base !== 'node:24-slim')).toEqual(['install']);
    expect(last[0]).toBe('FROM node:24-slim');
  });

  test('holds what was built and nothing else, and runs nothing to become what it is', () => {
    expect(only('COPY')).toEqual(['COPY --from=build /app ./']);
    expect([...only('RUN'), ...only('ADD')]).toEqual([]);
  });

  test('runs as somebody who is not root, without a shell', () => {
    expect(only('USER')).toEqual(['USER node']);
    expect(only('ENTRYPOINT')).toEqual(['ENTRYPOINT ["node", "main.cjs"]']);
    expect(only('HEALTHCHECK')).toEqual([expect.stringMatching(/ CMD \["node", "--eval", /)]);
  });

  test('says what it is', () => {
    expect(only('LABEL').join()).toMatch(/image\.version="\$VERSION".*image\.revision="\$REVISION"/);
  });

  test('shares all layers but the bundle: nothing above it knows the service', () => {
    const untilBundle = last.slice(0, last.indexOf(only('COPY')[0] ?? ''));
    const shared = instructions.slice(0, instructions.indexOf('FROM install AS build'));

    expect([...untilBundle, ...shared].filter((line) => /SERVICE|VERSION|REVISION/.test(line))).toEqual([]);
  });
});

test('.dockerignore keeps out what would make each build a new one', () => {
  const ignored = read('.dockerignore').split('\n');

  expect(ignored).toEqual(expect.arrayContaining(['.git', '.nx', '.courtside', '**/node_modules', '**/dist']));
});

test.each(projects().filter(({ folder }) => folder.startsWith('services/') || folder === 'tools/feed-simulator'))(
  '$folder has the targets build and image',
  ({ targets }) => {
    expect(targets).toEqual(expect.arrayContaining(['build', 'image']));
  },
);
