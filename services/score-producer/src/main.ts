import { type Score, scores } from '@courtside/contract-scores';
import { ownTopic } from '@courtside/kafka-client';
import { createMonitor, parseProducerConfig } from '@courtside/producer-kit';
import { kafkaConfig, runService, serveOperations } from '@courtside/service-kit';
import { publishScores } from './publish-scores.ts';

const name = scores.owner;
const port = 8081;

runService(name, async (stop, log) => {
  const config = parseProducerConfig(process.env, port);
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
