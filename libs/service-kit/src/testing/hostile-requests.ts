const host = 'Host: localhost\r\n';
const close = 'Connection: close\r\n';
const get = (target: string, headers = '') => `GET ${target} HTTP/1.1\r\n${host}${close}${headers}\r\n`;

/** What is no HTTP at all, or breaks its rules, by what is wrong with it; all of it is told at once. */
export const malformedRequests: Readonly<Record<string, string | Buffer>> = {
  garbage: 'hello\r\n\r\n',
  'bytes that are no text': Buffer.from([0, 255, 1, 2, 13, 10, 13, 10]),
  'a handshake of TLS': Buffer.from('16030100', 'hex'),
  'HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'a version that there is not': `GET / HTTP/9.9\r\n${host}\r\n`,
  'a method in lower case': `get / HTTP/1.1\r\n${host}\r\n`,
  'a method that nobody knows': `FOO / HTTP/1.1\r\n${host}\r\n`,
  'no host': `GET /health/live HTTP/1.1\r\n${close}\r\n`,
  'lines that end without CR': `GET /health/live HTTP/1.1\nHost: localhost\n\n`,
  'a folded header': get('/health/live', 'X: a\r\n b\r\n'),
  'a NUL in a header': get('/health/live', 'X: a\0b\r\n'),
  'a space before the colon': get('/health/live', 'X : a\r\n'),
  'a negative length': `POST / HTTP/1.1\r\n${host}Content-Length: -5\r\n\r\n`,
  'a length beyond numbers': `POST / HTTP/1.1\r\n${host}Content-Length: 99999999999999999999\r\n\r\n`,
  'two lengths': `GET / HTTP/1.1\r\n${host}Content-Length: 0\r\nContent-Length: 5\r\n\r\nhello`,
  'a length and chunks': `POST / HTTP/1.1\r\n${host}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG`,
  'chunks and a length': `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\nGPOST / HTTP/1.1\r\n\r\n0\r\n\r\n`,
  'two encodings': `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n\r\n0\r\n\r\n`,
  'a chunk without length': `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
  'a header of a megabyte': get('/health/live', `X: ${'x'.repeat(1_000_000)}\r\n`),
  'three thousand headers': get('/health/live', Array.from({ length: 3_000 }, (_, i) => `a${i}: b\r\n`).join('')),
  'an address of twenty thousand characters': get(`/${'a'.repeat(20_000)}`),
};

/** Requests that can be read and ask for what there is not; none leaves a body or anything else open. */
export const refusedRequests: Readonly<Record<string, string>> = {
  'a body of a megabyte': `POST /metrics HTTP/1.1\r\n${host}Content-Length: 1000000\r\n\r\n${'x'.repeat(1_000)}`,
  'a body that is never sent': `PUT /metrics HTTP/1.1\r\n${host}Content-Length: 1000\r\nExpect: 100-continue\r\n\r\n`,
  'chunks for ever': `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`,
  'a request in a body': `GET /nowhere HTTP/1.1\r\n${host}Content-Length: 48\r\n\r\nGET /metrics HTTP/1.1\r\n${host}\r\n`,
  DELETE: `DELETE /metrics HTTP/1.1\r\n${host}${close}\r\n`,
  TRACE: `TRACE / HTTP/1.1\r\n${host}${close}\r\n`,
  'OPTIONS *': `OPTIONS * HTTP/1.1\r\n${host}${close}\r\n`,
  'HTTP/1.0 for nothing': `GET /nowhere HTTP/1.0\r\n${host}\r\n`,
  'another host in the target': get('http://evil.example/metrics'),
};

/** What ends without an answer, or with one like any other: nobody here speaks anything but HTTP. */
export const otherProtocols: Readonly<Record<string, string>> = {
  CONNECT: `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`,
  'a WebSocket': `GET /health/live HTTP/1.1\r\n${host}Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  'HTTP/2 in clear': `GET /health/live HTTP/1.1\r\n${host}Connection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n`,
};

const outside = [
  '/../../etc/passwd',
  '/..%2f..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/%252e%252e%252f%252e%252e%252fetc%252fpasswd',
  '/..\\..\\..\\etc\\passwd',
  '/..%5c..%5c..%5cetc%5cpasswd',
  '/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
  '/assets/../../package.json',
  '/assets//..//..//package.json',
  '/assets/%00',
  '/assets/..%00/package.json',
  '//etc/passwd',
  '/.git/config',
  '/.env',
  '/%',
  '/%ff',
  `/assets/${'x'.repeat(5_000)}`,
  '/__proto__',
  '/constructor/prototype',
  'nowhere',
];

/** Ways out of the folder of the page, or to what is nobody's business. */
export const traversals: Readonly<Record<string, string>> = Object.fromEntries(
  outside.map((path) => [path, get(path)]),
);
