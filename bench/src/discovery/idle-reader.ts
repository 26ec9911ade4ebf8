// A reader of both topics of the board with nothing to do, with or without discovery beside it; prints how much of a core
// it takes, from 0 to 1. What it reads and where is in IDLE_READER, as JSON.
import { setTimeout as wait } from 'node:timers/promises';
import { playerStats } from '@courtside/contract-player-stats';
import { scores } from '@courtside/contract-scores';
import { discoverTopics, type KafkaClientConfig, readTopics } from '@courtside/kafka-client';

const settleMs = 5_000; // Compiling and collecting what the start left behind.
const measuredMs = 20_000;

const plain = JSON.parse(process.env.IDLE_READER ?? '{}') as Omit<KafkaClientConfig, 'log'>;
const silent = () => {};
const config = { ...plain, log: { debug: silent, info: silent, warn: silent, error: silent } };
const stopping = new AbortController();
const { signal: stop } = stopping;

const readings = [scores, playerStats].map((contract) => ({ contract, handle: silent }));
const reader = readTopics(readings, config, { stop });
const known = [scores.topic, playerStats.topic];
const discovery = process.argv.includes('--discovery')
  ? discoverTopics(config, { stop, known, found: silent, gone: silent, refused: silent, problem: silent })
  : undefined;

await wait(settleMs);
const before = process.cpuUsage();
await wait(measuredMs);
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${(user + system) / 1_000 / measuredMs}\n`);
stopping.abort();
await Promise.all([reader.done, discovery?.done]);
