import type { AclEntry, Admin } from 'kafkajs';
import type { KafkaClientConfig } from '../config.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import { withAdmin } from '../with-admin.ts';
import type { AccessRule, Operation } from './access-rule.ts';

// Numbers of the protocol (https://kafka.apache.org/protocol): kafkajs' enums are missing at run time under some bundlers.
const resourceTypes = { topic: 2, group: 3 } as const;
const patternTypes = { literal: 3, prefixed: 4 } as const;
const allow = 3;
const operations: Readonly<Record<Operation, number>> = {
  Read: 3,
  Write: 4,
  Create: 5,
  Alter: 7,
  Describe: 8,
  DescribeConfigs: 10,
  AlterConfigs: 11,
};

/**
 * Grants what the rules allow; what is granted already stays so, and nothing is taken away.
 *
 * @throws {KafkaClientError} `BROKER_UNREACHABLE` (retriable) when the cluster does not answer or refuses.
 */
export async function grantAccess(rules: readonly AccessRule[], config: KafkaClientConfig): Promise<void> {
  await administer('grant access', config, (admin) => admin.createAcls({ acl: rules.flatMap(entriesOf) }));
}

/** Takes back exactly what the rules allow. @throws as `grantAccess`. */
export async function revokeAccess(rules: readonly AccessRule[], config: KafkaClientConfig): Promise<void> {
  await administer('revoke access', config, (admin) => admin.deleteAcls({ filters: rules.flatMap(entriesOf) }));
}

const entriesOf = ({ principal, resource, name, isPrefix, operations: allowed }: AccessRule): AclEntry[] =>
  allowed.map((operation) => ({
    principal: `User:${principal}`,
    host: '*',
    resourceType: resourceTypes[resource],
    resourceName: name,
    resourcePatternType: isPrefix ? patternTypes.prefixed : patternTypes.literal,
    operation: operations[operation],
    permissionType: allow,
  }));

async function administer(what: string, config: KafkaClientConfig, work: (admin: Admin) => Promise<unknown>) {
  try {
    await withAdmin(config, work);
  } catch (cause) {
    throw new KafkaClientError('BROKER_UNREACHABLE', `Cannot ${what}: ${reasonOf(cause)}`, cause);
  }
}
