import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { ownTopic } from '@courtside/kafka-client';
import { createMonitor, parseProducerConfig } from '@courtside/producer-kit';
import { kafkaConfig, runService, serveOperations } from '@courtside/service-kit';
import { publishPlayerStats } from './publish-player-stats.ts';
import { createViolationCounter } from './violation-counter.ts';

const name = playerStats.owner;
const port = 8082;

runService(name, async (stop, log) => {
  const config = parseProducerConfig(process.env, port);
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
