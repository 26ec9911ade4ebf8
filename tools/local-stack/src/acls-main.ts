// `npm run acls`: the rights of every service, as commands for a cluster that is not ours.
import { parseArgs } from 'node:util';
import { reasonOf } from './errors.ts';
import { aclCommands } from './secure/acl-commands.ts';
import { findPrincipals } from './secure/find-principals.ts';
import { repositoryRoot } from './system/start-service.ts';

const usage = `Prints the commands that give every service of services/ its rights in a Kafka with access control.

  npm run acls -- [--topic-prefix PREFIX]

  --topic-prefix PREFIX    what KAFKA_TOPIC_PREFIX is there`;

try {
  const { values } = parseArgs({ options: { 'topic-prefix': { type: 'string' }, help: { type: 'boolean' } } });
  console.log(values.help ? usage : aclCommands(findPrincipals(repositoryRoot, values['topic-prefix'])).join('\n'));
} catch (cause) {
  console.error(`${reasonOf(cause)}\n\n${usage}`);
  process.exitCode = 1;
}
