import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { type Score, scores } from '@courtside/contract-scores';
import type { FactRecord } from '@courtside/kafka-client';
import type { FoldableFact } from '../fold/sighting.ts';
import type { GameHistories } from '../timeline/game-histories.ts';
import { describeTopic } from '../topics/describe-topic.ts';
import { BoardTopic, type BoardTopicOptions } from './board-topic.ts';

export interface KnownTopicOptions {
  readonly entityCountMax?: number;
}

/** The score of each game; its history as well, for the timeline. */
export function scoresTopic(histories: GameHistories, options: KnownTopicOptions): BoardTopic<Score> {
  return decoded<Score>(scores, {
    ...options,
    sighted: (gameId, sighting) => histories.add(gameId, sighting),
    deleted: (gameId, partition, offset) => histories.removeBelow(gameId, partition, offset),
  });
}

export function boxScoresTopic(options: KnownTopicOptions): BoardTopic<PlayerStats> {
  return decoded<PlayerStats>(playerStats, options);
}

/** Facts that are joined are looked at with every change: they are kept as they were decoded. */
function decoded<Fact extends FoldableFact & { readonly gameId: string }>(
  contract: { readonly topic: string; readonly schema: object },
  options: Pick<BoardTopicOptions<Fact>, 'sighted' | 'deleted' | 'entityCountMax'>,
): BoardTopic<Fact> {
  const about = describeTopic(contract.topic, contract.schema);
  if (typeof about === 'string') throw new Error(`Cannot show "${contract.topic}": ${about}`);
  return new BoardTopic<Fact>({
    ...options,
    about,
    keep: ({ fact }: FactRecord<unknown>) => fact as Fact | null,
    gameIdOf: ({ gameId }) => gameId,
    decoded: (fact) => fact,
  });
}
