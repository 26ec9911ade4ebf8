import type { Contract } from '../contract.ts';
import { letterTopicOf } from '../dead-letters/dead-letter.ts';
import type { AccessRule } from './access-rule.ts';

/** Every topic of ours begins so. */
const ourTopics = 'courtside.';

/**
 * What the owner of a topic needs: its topic, which it also reads when it starts, and the group of its instances. Nobody
 * else may write, make or alter the topic; to delete it is no service's business.
 */
export function rulesOfOwner({ topic, owner }: Pick<Contract<never>, 'topic' | 'owner'>, prefix = ''): AccessRule[] {
  const literal = { principal: owner, isPrefix: false };
  return [
    {
      ...literal,
      resource: 'topic',
      name: `${prefix}${topic}`,
      operations: ['Write', 'Create', 'Read', 'Describe', 'DescribeConfigs', 'Alter', 'AlterConfigs'],
    },
    { ...literal, resource: 'group', name: `${prefix}${owner}`, operations: ['Read', 'Describe'] },
  ];
}

/** What a reader of every topic needs: those topics, the next one too, and a place for the records it cannot read. */
export function rulesOfReader(consumer: string, prefix = ''): AccessRule[] {
  const topic = { principal: consumer, resource: 'topic' } as const;
  return [
    { ...topic, name: `${prefix}${ourTopics}`, isPrefix: true, operations: ['Read', 'Describe'] },
    {
      ...topic,
      name: `${prefix}${letterTopicOf(consumer)}`,
      isPrefix: false,
      operations: ['Write', 'Create', 'DescribeConfigs'],
    },
  ];
}
