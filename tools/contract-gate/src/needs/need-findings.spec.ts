import { expect, test } from '@jest/globals';
import { needFindings } from './need-findings.ts';

const line = { type: 'record', name: 'Line', namespace: 'courtside', fields: [{ name: 'points', type: 'int' }] };
const schema = {
  type: 'record',
  name: 'Stats',
  fields: [
    { name: 'gameId', type: 'string' },
    { name: 'lines', type: ['null', { type: 'map', values: { type: 'array', items: line } }] },
  ],
};
const findings = (needs: Record<string, string[]>) =>
  needFindings('courtside.stats', schema, [{ name: 'display-consumer', needs: { 'courtside.stats': needs } }]);

test('needFindings finds every field that is read where it is', () => {
  expect(findings({ Stats: ['gameId', 'lines'], Line: ['points'] })).toEqual([]);
});

test('needFindings names the field that is gone and who reads it', () => {
  expect(findings({ Stats: ['gameId', 'isFinal'], Line: ['rebounds'], Team: ['name'] })).toMatchObject([
    { where: 'Stats.isFinal', problem: expect.stringContaining('display-consumer reads it') },
    { where: 'Line.rebounds', problem: expect.stringContaining('needs.json in services/display-consumer') },
    { where: 'Team.name' },
  ]);
});

test('needFindings leaves out what is read of other topics', () => {
  const consumers = [{ name: 'display-consumer', needs: { 'courtside.scores': { Score: ['home'] } } }];

  expect(needFindings('courtside.stats', schema, consumers)).toEqual([]);
});
