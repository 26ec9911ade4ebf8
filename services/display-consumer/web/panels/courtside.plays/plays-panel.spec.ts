import type { Plays } from '@courtside/contract-plays';
import { expect, test } from '@jest/globals';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { game } from '../../testing/views.ts';
import { readHtml } from '../general/testing/read-html.ts';
import PlaysPanel from './PlaysPanel.vue';
import { play, playsFact } from './testing/plays.ts';

const view = { summary: game() } as never;
/** The panel of a game that is over: it says no age, whose clock would outlive the test. */
const render = (...periods: readonly Plays[]) => {
  const facts = periods.map((fact) => ({ ...fact, isFinal: true }));
  return renderToString(createSSRApp(PlaysPanel, { view, facts }));
};
const named = { side: 'home', playerId: '1', playerName: 'K. Irving' } as const;
const shot = { x: 90, y: 50, basket: 'right', distanceFeet: 4 } as const;

/** The action numbers of the rows, from the top. */
const rowsOf = (html: string) =>
  readHtml(html).attributes.flatMap(([name, value]) => (name === 'data-action-number' ? [Number(value)] : []));

test('PlaysPanel lists the newest play first, under the period it belongs to', async () => {
  const first = playsFact({ period: 1, plays: [play({ actionNumber: 2, order: 1 })] });
  const second = playsFact({ period: 2, plays: [play({ actionNumber: 3 }), play({ actionNumber: 4, order: 30_000 })] });

  const html = await render(first, second);

  expect(rowsOf(html)).toEqual([4, 3, 2]);
  expect(readHtml(html).text).toMatch(/Q2 .* Q1 /);
});

test('PlaysPanel draws the newest fifty of a long list, and offers the rest', async () => {
  const plays = Array.from({ length: 61 }, (_, index) => play({ actionNumber: index + 1, order: index + 1 }));

  const html = await render(playsFact({ plays }));

  expect(rowsOf(html)).toHaveLength(50);
  expect(rowsOf(html)[0]).toBe(61);
  expect(readHtml(html).text).toContain('Show all 61 plays');
});

test('PlaysPanel tells made from missed by shape, and says in numbers what the court shows', async () => {
  const made = play({ ...named, actionNumber: 3, kind: 'twoPointer', isMade: true, points: 2, shot });
  const missed = play({ ...named, actionNumber: 4, order: 30_000, kind: 'twoPointer', isMade: false, points: 0, shot });

  const html = await render(playsFact({ plays: [made, missed] }));

  const classes = readHtml(html).attributes.flatMap(([name, value]) => (name === 'class' ? value.split(' ') : []));
  expect(classes.filter((name) => name === 'made' || name === 'missed')).toEqual(['missed', 'made']);
  expect(readHtml(html).text).toMatch(/At the rim — 1\/2 50 %/);
});

test('PlaysPanel says which plays came late, and which were told otherwise before', async () => {
  const late = play({ ...named, actionNumber: 9, order: 1, kind: 'steal', occurredAt: 0 });
  const corrected = play({ ...named, actionNumber: 3, kind: 'block', occurredAt: 240_000, isCorrected: true });

  const { text } = readHtml(await render(playsFact({ plays: [late, corrected], isCorrection: true })));

  expect(text).toMatch(/steals the ball late , written down 4 min after it happened/);
  expect(text).toMatch(/blocks the shot corrected/);
  expect(text).toContain('the last change was a correction');
});

test('PlaysPanel shows the words of the source as words, whatever is in them', async () => {
  const html = await render(playsFact({ plays: [play({ text: '<img src=x onerror=alert(1)>' })] }));

  expect(readHtml(html).tags).not.toContain('img');
  expect(readHtml(html).text).toContain('<img src=x onerror=alert(1)>');
});

test('PlaysPanel says why there is nothing yet', async () => {
  expect(readHtml(await render()).text).toContain('No plays have come yet.');
});
