import { expect, test } from '@jest/globals';
import { bytesOf, inMegabytes, ownBytes, parseHistory } from './image-size.ts';

const history = `0 LABEL org.opencontainers.image.title=score-producer
0 ENTRYPOINT ["node" "main.cjs"]
3267844 COPY /app ./ # buildkit
10 WORKDIR /app
0 ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
145000000 COPY root/ / # buildkit
122000000`;

test('ownBytes counts what lies above the base image', () => {
  expect(ownBytes(parseHistory(history))).toBe(3_267_854);
});

test('ownBytes refuses an image that the root Dockerfile has not made', () => {
  expect(() => ownBytes(parseHistory('100 COPY root/ / # buildkit'))).toThrow('no layer of it makes the folder /app');
});

test('bytesOf counts the base image as well', () => {
  expect(bytesOf(parseHistory(history))).toBe(270_267_854);
});

test('inMegabytes says millions of bytes', () => {
  expect(inMegabytes(3_267_854)).toBe('3.27 MB');
});
