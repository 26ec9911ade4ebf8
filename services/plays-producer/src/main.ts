import { type Plays, plays } from '@courtside/contract-plays';
import { ownTopic } from '@courtside/kafka-client';
import { createMonitor, parseProducerConfig } from '@courtside/producer-kit';
import { kafkaConfig, runService, serveOperations } from '@courtside/service-kit';
import { publishPlays } from './publish-plays.ts';

const name = plays.owner;
const port = 8083;

runService(name, async (stop, log) => {
  const config = parseProducerConfig(process.env, port);
  const monitor = createMonitor(name);
  await using _operations = await serveOperations(monitor.operations, { host: config.HOST, port: config.PORT }, log);
  await ownTopic<Plays>(
    plays,
    kafkaConfig(config, name, log),
    stop,
    (topic, held) => publishPlays({ config, monitor, log }, topic, held),
    monitor.ownershipChanged,
  );
});
