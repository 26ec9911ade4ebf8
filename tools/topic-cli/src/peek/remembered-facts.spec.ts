import { expect, test } from '@jest/globals';
import { RememberedFacts } from './remembered-facts.ts';

test('RememberedFacts gives back the fact before of the same key', () => {
  const facts = new RememberedFacts();

  expect([facts.exchange('a', 1), facts.exchange('b', 2), facts.exchange('a', 3)]).toEqual([undefined, undefined, 1]);
});

test('RememberedFacts forgets the key that was shown longest ago when there are too many', () => {
  const facts = new RememberedFacts();
  facts.exchange('old', 1);
  facts.exchange('kept', 1);
  for (let key = 0; key < 998; key++) facts.exchange(`${key}`, key);
  facts.exchange('kept', 2);

  facts.exchange('one more', 1);

  expect([facts.exchange('kept', 3), facts.exchange('old', 2)]).toEqual([2, undefined]);
});
