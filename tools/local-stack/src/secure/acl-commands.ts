import type { AccessRule } from '@courtside/kafka-client';
import type { Principal } from './find-principals.ts';

/** The words of one call of Kafka's `kafka-acls`, but where the cluster is: with them a cluster of one's own allows the same. */
export const aclCommands = (principals: readonly Principal[]): string[] =>
  principals.flatMap(({ rules }) => rules.map(commandOf));

function commandOf({ principal, resource, name, isPrefix, operations }: AccessRule): string {
  const words = [
    '--add',
    `--allow-principal User:${principal}`,
    ...operations.map((operation) => `--operation ${operation}`),
    `--${resource} ${name}`,
    ...(isPrefix ? ['--resource-pattern-type prefixed'] : []),
  ];
  return `kafka-acls.sh --bootstrap-server "$KAFKA_BROKERS" --command-config admin.properties ${words.join(' ')}`;
}
