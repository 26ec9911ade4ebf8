import { type Score, scores } from '@courtside/contract-scores';
import { ownTopic } from '@courtside/kafka-client';
import { kafkaConfig, runService, serveOperations } from '@courtside/service-kit';
import { parseConfig } from './config.ts';
import { createMonitor } from './monitor.ts';
import { publishScores } from './publish-scores.ts';

const name = scores.owner;

runService(name, async (stop, log) => {
  const config = parseConfig(process.env);
  const monitor = createMonitor(name);
  await using _operations = await serveOperations(monitor.operations, { host: config.HOST, port: config.PORT }, log);
  await ownTopic<Score>(
    scores,
    kafkaConfig(config, name, log),
    stop,
    (topic, held) => publishScores({ config, monitor, log }, topic, held),
    monitor.ownershipChanged,
  );
});
