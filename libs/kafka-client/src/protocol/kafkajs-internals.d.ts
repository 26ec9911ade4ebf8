/** The parts of kafkajs 2.2.4 that it does not export: one broker, its two connections, and the wire formats. */

declare module 'kafkajs/src/loggers/index.js' {
  const loggers: {
    LEVELS: { NOTHING: number };
    createLogger(options: { level: number; logCreator(level: number): (entry: object) => void }): unknown;
  };
  export default loggers;
}

declare module 'kafkajs/src/protocol/message/compression/index.js' {
  interface Codec {
    compress(encoder: { readonly buffer: Buffer }): Promise<Buffer>;
    decompress(bytes: Buffer): Promise<Buffer>;
  }
  const compression: { Types: { None: number; ZSTD: number }; Codecs: Record<number, () => Codec> };
  export default compression;
}

declare module 'kafkajs/src/network/connection.js' {
  export default class Connection {
    constructor(options: {
      host: string;
      port: number;
      logger: unknown;
      socketFactory: (args: never) => unknown;
      connectionTimeout: number;
      requestTimeout: number;
    });
    readonly bytesBuffered: number;
    connect(): Promise<unknown>;
    isConnected(): boolean;
  }
}

declare module 'kafkajs/src/network/connectionPool.js' {
  export default class ConnectionPool {
    constructor(options: {
      host: string;
      port: number;
      clientId: string;
      logger: unknown;
      ssl: object | null;
      sasl: object | null;
      socketFactory: (args: never) => unknown;
      connectionTimeout: number;
      requestTimeout: number;
      enforceRequestTimeout: boolean;
    });
    send(exchange: object): Promise<unknown>;
  }
}

declare module 'kafkajs/src/broker/index.js' {
  import type ConnectionPool from 'kafkajs/src/network/connectionPool.js';

  export default class Broker {
    constructor(options: {
      connectionPool: ConnectionPool;
      logger: unknown;
      allowAutoTopicCreation: boolean;
      authenticationTimeout: number;
    });
    readonly connectionPool: ConnectionPool;
    connect(): Promise<void>;
    disconnect(): Promise<void>;
  }
}

declare module 'kafkajs/src/protocol/encoder.js' {
  export default class Encoder {
    buffer: Buffer;
    writeBuffer(bytes: Buffer): Encoder;
  }
}

declare module 'kafkajs/src/protocol/requests/index.js' {
  interface KafkajsExchange {
    request: object;
    response: { decode(payload: Buffer): Promise<unknown>; parse(decoded: unknown): Promise<unknown> };
  }
  const protocol: {
    requests: Record<
      'Fetch' | 'ListOffsets' | 'GroupCoordinator' | 'JoinGroup' | 'SyncGroup' | 'Heartbeat' | 'LeaveGroup',
      { versions: string[]; protocol(version: { version: number }): (options: object) => KafkajsExchange }
    >;
  };
  export default protocol;
}
