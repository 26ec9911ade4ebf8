import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a data folder of the broker is known by for as long as it exists. */
interface BrokerIdentity {
  readonly clusterId: string;
  readonly directoryId: string;
}

/** 16 random bytes in URL-safe base64, as Kafka writes its ids; it refuses those that begin with `-`. */
export function newKafkaId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? newKafkaId() : id;
}

export interface LogFolder {
  readonly logFolder: string;
  /** That of the first node, which decides for all which cluster they are. */
  readonly firstLogFolder: string;
  readonly nodeId: number;
  readonly bootstrapCheckpoint: string;
}

/**
 * Makes `logFolder` a formatted data folder of the broker, or leaves it one.
 *
 * Does what Kafka's `StorageTool format` does, from what that tool wrote once, and so without a start of Java.
 * `meta.properties` is written anew each time from a copy of ours: one that a crash cut short costs nothing.
 */
export function prepareLogFolder({ logFolder, firstLogFolder, nodeId, bootstrapCheckpoint }: LogFolder): void {
  mkdirSync(logFolder, { recursive: true });
  const meta = join(logFolder, 'meta.properties');
  const { clusterId } = keepIdentity(firstLogFolder, newKafkaId);
  const { directoryId } = keepIdentity(logFolder, () => clusterId);
  const checkpoint = join(logFolder, 'bootstrap.checkpoint');
  if (!existsSync(checkpoint)) replaceFile(checkpoint, readFileSync(bootstrapCheckpoint));
  const lines = ['version=1', `node.id=${nodeId}`, `cluster.id=${clusterId}`, `directory.id=${directoryId}`];
  replaceFile(meta, `${lines.join('\n')}\n`);
}

function keepIdentity(logFolder: string, clusterIdOfNew: () => string): BrokerIdentity {
  const file = `${logFolder}-identity.json`;
  const meta = join(logFolder, 'meta.properties');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const known = existsSync(meta) ? readFileSync(meta, 'utf8') : '';
  const identity: BrokerIdentity = {
    clusterId: /^cluster\.id=(.+)$/m.exec(known)?.[1] ?? clusterIdOfNew(),
    directoryId: /^directory\.id=(.+)$/m.exec(known)?.[1] ?? newKafkaId(),
  };
  replaceFile(file, JSON.stringify(identity));
  return identity;
}

/** Whole or not at all, also when the power goes between two writes. */
function replaceFile(file: string, content: string | Buffer): void {
  const beside = `${file}.new`;
  writeFileSync(beside, content, { flush: true });
  renameSync(beside, file);
}
