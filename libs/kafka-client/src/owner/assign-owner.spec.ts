import { expect, test } from '@jest/globals';
import { chooseOwner, decodeCandidate, encodeAssignment, encodeCandidate, isOwnerIn } from './assign-owner.ts';

const candidate = (memberId: string, isHolder = false) => ({ memberId, isHolder });

test('chooseOwner leaves the topic with the member that holds it', () => {
  expect(chooseOwner([candidate('a'), candidate('c', true), candidate('b')])).toBe('c');
});

test('chooseOwner takes the first by id when nobody or several hold the topic, whoever decides', () => {
  expect(chooseOwner([candidate('b'), candidate('a')])).toBe('a');
  expect(chooseOwner([candidate('a'), candidate('b')])).toBe('a');
  expect(chooseOwner([candidate('c', true), candidate('b', true), candidate('a')])).toBe('b');
  expect(chooseOwner([])).toBeUndefined();
});

test('a candidate reads as it was written', () => {
  expect(decodeCandidate('a', encodeCandidate('courtside.sample', true))).toEqual(candidate('a', true));
  expect(decodeCandidate('a', encodeCandidate('courtside.sample', false))).toEqual(candidate('a', false));
});

test('an assignment gives partition 0 of this topic to one', () => {
  const owning = encodeAssignment('courtside.sample', true);

  expect(isOwnerIn('courtside.sample', owning)).toBe(true);
  expect(isOwnerIn('courtside.other', owning)).toBe(false);
  expect(isOwnerIn('courtside.sample', encodeAssignment('courtside.sample', false))).toBe(false);
  expect(isOwnerIn('courtside.sample', Buffer.alloc(0))).toBe(false);
});
