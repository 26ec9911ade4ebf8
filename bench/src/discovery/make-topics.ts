import { ForeignProducer, type TestKafka } from '@courtside/kafka-client/testing';

export interface TopicsToMake {
  readonly topicCount: number;
  readonly entityCount: number;
  /** Whether their schemas say that they may be shown. */
  readonly isOurs: boolean;
}

/** Every second topic is about games, the others about the league. Resolves to their names when all is in the log. */
export async function makeTopics(kafka: TestKafka, wanted: TopicsToMake): Promise<string[]> {
  await using producer = new ForeignProducer(kafka);
  const topics = Array.from(
    { length: wanted.topicCount },
    (_, index) => `bench.topic-${String(index).padStart(3, '0')}`,
  );
  for (const [index, topic] of topics.entries()) {
    const schema = schemaOf(index, wanted.isOurs);
    const schemaId = await producer.register(topic, schema);
    await kafka.createTopic(topic, 1);
    const records = Array.from({ length: wanted.entityCount }, (_, entity) => recordOf(index, entity));
    if (records.length > 0) await producer.publish(topic, schemaId, schema, records);
  }
  return topics;
}

const isAboutGames = (index: number) => index % 2 === 0;

function schemaOf(index: number, isOurs: boolean) {
  const field = (name: string, type: unknown, label: string) => ({
    name,
    type,
    doc: `${label} of the player`,
    courtside: { label },
  });
  return {
    type: 'record',
    name: `Bench${index}${isOurs ? '' : 'Other'}`,
    ...(isOurs ? { courtside: { title: `Bench ${index}`, entity: ['playerId'] } } : {}),
    fields: [
      ...(isAboutGames(index) ? [field('gameId', 'string', 'Game')] : []),
      field('revision', 'long', 'Revision'),
      field('observedAt', { type: 'long', logicalType: 'timestamp-millis' }, 'Observed'),
      field('playerId', 'string', 'Id'),
      field('name', 'string', 'Name'),
      field('team', 'string', 'Team'),
      field('isActive', 'boolean', 'Active'),
      field('points', 'int', 'Points'),
      field('share', 'double', 'Share'),
      field('reason', ['null', 'string'], 'Reason'),
      field('recent', { type: 'array', items: 'int' }, 'Recent games'),
      field('where', { type: 'record', name: 'Place', fields: [field('city', 'string', 'City')] }, 'Where'),
    ],
  };
}

/** A fact of about 150 bytes. */
function recordOf(topic: number, entity: number) {
  const playerId = `player-${entity}`;
  const fact = {
    ...(isAboutGames(topic) ? { gameId: `simulated:${entity % 50}` } : {}),
    revision: 1,
    observedAt: 1_700_000_000_000 + entity,
    playerId,
    name: `Player number ${entity} of topic ${topic}`,
    team: `Team ${entity % 30}`,
    isActive: entity % 3 > 0,
    points: entity % 40,
    share: entity / 1_000,
    reason: entity % 5 === 0 ? 'Rests for two weeks on the advice of the doctor' : null,
    recent: [12, 7, entity % 50, 30, 4],
    where: { city: `City ${entity % 30}` },
  };
  return { key: playerId, fact };
}
