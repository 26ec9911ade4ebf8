import { expect, test } from '@jest/globals';
import { sortPanels } from './sort-panels.ts';

const panel = (title: string, order: number) => ({ panel: { title, order, component: {} } });

test('sortPanels names each panel by its folder and puts them in order', () => {
  const panels = sortPanels({
    './courtside.injuries/panel.ts': panel('Injuries', 30),
    './courtside.plays/panel.ts': panel('Plays', 30),
    './courtside.scores/panel.ts': panel('Scores', 10),
  });

  expect(panels.map(({ topic, title }) => [topic, title])).toEqual([
    ['courtside.scores', 'Scores'],
    ['courtside.injuries', 'Injuries'],
    ['courtside.plays', 'Plays'],
  ]);
});
