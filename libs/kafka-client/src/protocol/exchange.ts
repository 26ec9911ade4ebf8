import Encoder from 'kafkajs/src/protocol/encoder.js';
import protocol from 'kafkajs/src/protocol/requests/index.js';

/** One request and how its answer is read, in the shape that a kafkajs connection sends. */
export interface Exchange<Answer> {
  readonly request: object;
  readonly response: {
    decode(payload: Buffer): Promise<Answer & { clientSideThrottleTime: number }>;
    parse(answer: Answer): Promise<Answer>;
  };
  readonly logResponseError: boolean;
}

/**
 * Pairs a request with a decoder of our own.
 *
 * kafkajs throws a whole answer away as soon as one topic or partition in it has an error, and then a single
 * partition without a leader stops the reading of all others. Our decoders keep the error code of each instead.
 */
export function exchange<Answer extends object>(
  request: object,
  decode: (payload: Buffer) => Answer,
): Exchange<Answer> {
  return {
    request,
    response: {
      decode: async (payload) => ({ clientSideThrottleTime: 0, ...decode(payload) }),
      parse: async (answer) => answer,
    },
    logResponseError: false,
  };
}

/** A request that kafkajs cannot write: `body` follows the request header of version 1. */
export function rawRequest(apiKey: number, apiVersion: number, apiName: string, body: Buffer): object {
  return { apiKey, apiVersion, apiName, encode: async () => new Encoder().writeBuffer(body) };
}

/** A request and answer in kafkajs' own words, the answer with its error code instead of an error thrown over it. */
export function kafkajsExchange<Answer extends object>(
  name: keyof typeof protocol.requests,
  version: number,
  options: object,
): Exchange<Answer> {
  const { request, response } = protocol.requests[name].protocol({ version })(options);
  const decode = response.decode as Exchange<Answer>['response']['decode'];
  return { request, response: { decode, parse: async (answer) => answer }, logResponseError: false };
}
