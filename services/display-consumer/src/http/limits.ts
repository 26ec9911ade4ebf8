/** What the server takes from one request or connection before it says no. */
export const serverLimits = {
  maxHeaderSize: 16 * 1024, // The request line counts too; a stream position of a few hundred topics fits.
  headersTimeout: 5_000, // A browser sends its headers in one packet; who takes longer holds connections on purpose.
  requestTimeout: 10_000,
  keepAliveTimeout: 15_000, // A poll every 10 s keeps its connection.
  // Without a byte taken or sent; Node looks twice. Streams have a heartbeat every 5 s, so this is an answer that nobody takes.
  connectionTimeout: 10_000,
  connectionsCheckingInterval: 1_000, // Node looks for late requests this often; its 30 s would make the limits void.
} as const;

export const bodyBytesMax = 1_024; // Nothing here takes a body.
export const gameIdLengthMax = 200; // Kafka would take longer keys; no source has a tenth of it.
export const parameterLengthMax = 249; // Of an address: Kafka's limit for the name of a topic.
