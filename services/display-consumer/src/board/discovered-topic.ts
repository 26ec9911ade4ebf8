import { type KeptFact, keepBytes } from '../fold/kept-fact.ts';
import type { TopicDescription } from '../topics/describe-topic.ts';
import { BoardTopic } from './board-topic.ts';

/** What an entity takes beside the bytes of its fact and its key: measured, for the sum of what is kept to be true. */
const entityOverheadBytes = 700;

/** A topic of which nothing is known but its schema: facts are kept as bytes and decoded when they are shown. */
export function discoveredTopic(about: TopicDescription, topicId: string): BoardTopic<KeptFact> {
  return new BoardTopic<KeptFact>({
    about,
    topicId,
    keep: keepBytes,
    gameIdOf: ({ gameId }) => gameId,
    decoded: ({ detached }) => detached.decode(),
    weigh: ({ detached }) => detached.byteCount + entityOverheadBytes,
  });
}
