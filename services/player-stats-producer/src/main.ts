import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { ownTopic } from '@courtside/kafka-client';
import { kafkaConfig, runService, serveOperations } from '@courtside/service-kit';
import { parseConfig } from './config.ts';
import { createMonitor } from './monitor.ts';
import { publishPlayerStats } from './publish-player-stats.ts';
import { createViolationCounter } from './violation-counter.ts';

const name = playerStats.owner;

runService(name, async (stop, log) => {
  const config = parseConfig(process.env);
  const monitor = createMonitor(name);
  const violated = createViolationCounter(monitor.metrics.registry);
  await using _operations = await serveOperations(monitor.operations, { host: config.HOST, port: config.PORT }, log);
  await ownTopic<PlayerStats>(
    playerStats,
    kafkaConfig(config, name, log),
    stop,
    (topic, held) => publishPlayerStats({ config, monitor, log, violated }, topic, held),
    monitor.ownershipChanged,
  );
});
