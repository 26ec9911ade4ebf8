import { expect, test } from '@jest/globals';
import { isPortTaken } from './is-port-taken.ts';

const refusal = '(HTTP code 500) server error - failed to set up container networking: ';

test('isPortTaken knows both ways in which the engine says so', () => {
  const byContainer = 'Bind for 127.0.0.1:31999 failed: port is already allocated';
  const byOther = 'failed to bind host port for 127.0.0.1:31998:172.17.0.5:80/tcp: address already in use';

  expect([byContainer, byOther].map((why) => isPortTaken(new Error(refusal + why)))).toEqual([true, true]);
});

test('isPortTaken takes no other failure for it', () => {
  expect([new Error('no such image: apache/kafka'), 'address already in use'].map(isPortTaken)).toEqual([false, false]);
});
