import { expect, test } from '@jest/globals';
import { parseDlqOptions } from './dlq-options.ts';

const entry = 'courtside.scores/0/12';

test.each([
  [['list'], { action: 'list', keys: [], consumer: 'display-consumer' }],
  [['show', entry], { action: 'show', keys: [entry], consumer: 'display-consumer' }],
  [['redrive', entry, '--consumer', 'other'], { action: 'redrive', keys: [entry], consumer: 'other' }],
  [['redrive', '--all'], { action: 'redrive', keys: [], consumer: 'display-consumer' }],
  [[], { action: 'help' }],
  [['list', '--help'], { action: 'help' }],
])('parseDlqOptions reads %j', (args, options) => {
  expect(parseDlqOptions(args)).toMatchObject(options);
});

test.each([
  [['lst'], '"lst" is nothing that can be done'],
  [['list', entry], 'list takes no entry'],
  [['show'], 'show takes one entry'],
  [['show', 'scores'], '"scores" is no entry: write topic/partition/offset'],
  [['redrive'], 'redrive needs entries, or --all'],
  [['redrive', '--all', entry], '--all and single entries exclude each other'],
  [['list', '--al'], '--al is no option'],
  [['list', '--consumer', 'a b'], '--consumer needs a name'],
])('parseDlqOptions says of %j: %s', (args, problem) => {
  expect(() => parseDlqOptions(args)).toThrow(problem);
});
