import type { FactDecoders } from '../codec/fact-decoders.ts';
import { Problems } from '../problems.ts';
import { newTopicState, type TopicState } from '../reader/topic-state.ts';
import { collectLog } from './collect-log.ts';
import { sampleContract } from './sample-contract.ts';

/** The state of a topic that was not looked at yet. */
export function sampleState(
  about: Partial<Pick<TopicState, 'reading' | 'name' | 'isExpected'>> & { decoders?: FactDecoders } = {},
): TopicState {
  return newTopicState({
    reading: { contract: sampleContract, handle: () => {} },
    name: 'courtside.sample',
    decoders: {} as FactDecoders,
    problems: new Problems(collectLog().log, 'reader'),
    isExpected: true,
    ...about,
  });
}
