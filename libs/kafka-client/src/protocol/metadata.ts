import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { type Exchange, exchange, rawRequest } from './exchange.ts';

export interface BrokerAddress {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
}

export interface PartitionMetadata {
  readonly partition: number;
  readonly errorCode: number;
  /** Node id, -1 while there is none. */
  readonly leader: number;
}

export interface TopicMetadata {
  readonly topic: string;
  readonly errorCode: number;
  /** Differs between a topic and another one of the same name that was made after its deletion. */
  readonly topicId: string;
  readonly partitions: readonly PartitionMetadata[];
}

export interface ClusterMetadata {
  readonly brokers: readonly BrokerAddress[];
  readonly topics: readonly TopicMetadata[];
}

const metadataApiKey = 3;
const metadataApiVersion = 12; // The first in which a topic has its id; kafkajs ends at 6.

/**
 * Asks for the brokers and for these topics; none = the brokers alone, `all` = every topic there is. Topics are never
 * created by asking.
 */
export function metadataExchange(topics: readonly string[] | 'all'): Exchange<ClusterMetadata> {
  const body = new ByteWriter().unsignedVarint(0); // End of the request header: no tagged fields.
  const named = topics === 'all' ? [] : topics;
  body.unsignedVarint(topics === 'all' ? 0 : named.length + 1); // A list that is null means all.
  for (const topic of named) body.raw(Buffer.alloc(16)).compactString(topic).unsignedVarint(0);
  body.int8(0).int8(0).unsignedVarint(0); // Do not create, do not list authorized operations.
  return exchange(rawRequest(metadataApiKey, metadataApiVersion, 'Metadata', body.toBuffer()), decodeMetadata);
}

/** Layout: https://kafka.apache.org/protocol#The_Messages_Metadata (version 12). */
export function decodeMetadata(payload: Buffer): ClusterMetadata {
  const reader = new ByteReader(payload);
  reader.skipTaggedFields();
  reader.int32(); // Throttle time.
  const brokers = reader.compactArray(() => readBroker(reader));
  reader.compactString(); // Cluster id.
  reader.int32(); // Controller.
  return { brokers, topics: reader.compactArray(() => readTopic(reader)) };
}

function readBroker(reader: ByteReader): BrokerAddress {
  const broker = { nodeId: reader.int32(), host: reader.compactString() ?? '', port: reader.int32() };
  reader.compactString(); // Rack.
  reader.skipTaggedFields();
  return broker;
}

function readTopic(reader: ByteReader): TopicMetadata {
  const errorCode = reader.int16();
  const topic = reader.compactString() ?? '';
  const topicId = reader.slice(16).toString('hex');
  reader.int8(); // Internal.
  const partitions = reader.compactArray(() => readPartition(reader));
  reader.int32(); // Authorized operations.
  reader.skipTaggedFields();
  return { topic, errorCode, topicId, partitions };
}

function readPartition(reader: ByteReader): PartitionMetadata {
  const errorCode = reader.int16();
  const partition = reader.int32();
  const leader = reader.int32();
  reader.int32(); // Leader epoch.
  for (let list = 0; list < 3; list++) reader.compactArray(() => reader.int32()); // Replicas, in sync, offline.
  reader.skipTaggedFields();
  return { partition, errorCode, leader };
}
