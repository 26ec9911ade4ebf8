/** Operations as Kafka's tools write them (https://kafka.apache.org/43/security/authorization-and-acls/). */
export type Operation = 'Read' | 'Write' | 'Create' | 'Describe' | 'DescribeConfigs' | 'Alter' | 'AlterConfigs';

/** What one principal may do with one resource. Whatever no rule allows is denied. */
export interface AccessRule {
  /** Name of the user, without `User:`. */
  readonly principal: string;
  readonly resource: 'topic' | 'group';
  readonly name: string;
  /** Whether everything is meant whose name begins so. */
  readonly isPrefix: boolean;
  readonly operations: readonly Operation[];
}
