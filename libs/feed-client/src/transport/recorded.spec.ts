import { expect } from '@jest/globals';
import { recordedJson, recordedTest, recordedText } from '../testing/recorded.ts';
import { classifyAnswer } from './classify-answer.ts';

const answer = (status: number, contentType: string, body: string) =>
  classifyAnswer({ status, contentType, body, etag: undefined, retryAfter: undefined }, 0);

recordedTest('classifyAnswer tells the two recorded meanings of 403 apart', () => {
  const missing = answer(403, 'application/xml', recordedText('errors/http403_s3_no_such_object.xml'));
  const refused = answer(403, 'text/html', recordedText('errors/http403_akamai_waf.html'));

  expect(missing).toMatchObject({ kind: 'notAvailable' });
  expect(refused).toEqual({ kind: 'refused', status: 403 });
});

recordedTest('classifyAnswer gives equal content for files that differ in bytes', () => {
  const path = 'scoreboards/final-and-overtime.json';

  const rewritten = answer(200, 'application/json', JSON.stringify(recordedJson(path)));

  expect(rewritten).toEqual(answer(200, 'application/json', recordedText(path)));
});
