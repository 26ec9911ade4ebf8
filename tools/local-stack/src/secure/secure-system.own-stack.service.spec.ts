import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { grantAccess, removeScramUser, revokeAccess, setScramPasswords } from '@courtside/kafka-client';
import { attemptOnTopic, testKafka } from '@courtside/kafka-client/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { requireJava } from '../java/require-java.ts';
import { commandOf } from '../parts/process-identity.ts';
import { repositoryRoot } from '../system/start-service.ts';
import { type Cell, printTable, tryEverything } from '../testing/access-table.ts';
import { askPort } from '../testing/ask-port.ts';
import { everybody } from '../testing/everybody.ts';
import { type RegistryCell, tryRegistry } from '../testing/registry-table.ts';
import { type SecureSystem, startSecureSystem, untilReadiness } from '../testing/secure-system.ts';
import { findPrincipals } from './find-principals.ts';
import { makeKeyStore } from './keep-certificate.ts';
import { newPassword, type Passwords } from './keep-passwords.ts';
import { adminName } from './keep-secrets.ts';
import { writePrivately } from './private-file.ts';

const principals = findPrincipals(repositoryRoot);
const ownedBy = new Map([
  ['score-producer', 'courtside.scores'],
  ['player-stats-producer', 'courtside.player-stats'],
  ['plays-producer', 'courtside.plays'],
]);
const letters = 'courtside.display-consumer.dlq';
const foreign = 'payments';
const owner = 'score-producer';
let secure: SecureSystem;

beforeAll(async () => {
  secure = await startSecureSystem();
}, 120_000);

afterAll(async () => {
  await secure?.[Symbol.asyncDispose]();
}, 120_000);

const print = (line: string) => process.stdout.write(`${line}\n`);

test('startSystem with --secure moves the scores of the page', async () => {
  print(`secure: the system was ready after ${(secure.tookMs / 1000).toFixed(1)} s`);

  await secure.scoresMove();
}, 120_000);

/** What is promised: the owner writes and alters its topic, the display reads ours and writes its letters. Nothing else. */
function isPromised({ who, what, name }: Cell): boolean {
  const isOwner = ownedBy.get(who) === name;
  const mayChange = ['write', 'create', 'alter', 'add partitions', 'read'].includes(what);
  if (what === 'join') return who === name;
  if (who !== 'display-consumer') return isOwner && mayChange;
  return (what === 'read' && name.startsWith('courtside.')) || (name === letters && ['write', 'create'].includes(what));
}

test('only its owner writes, makes and alters a topic, and only the display reads the others', async () => {
  const { system, secrets, admin } = secure;
  const kafka = testKafka({ ...system.stack, ...secrets.securityOf(adminName) });
  Object.assign(kafka.config, { topicPrefix: '' });
  for (const topic of [letters, foreign]) await kafka.createTopic(topic, 1);
  const topics = [...ownedBy.values(), letters, foreign];

  const cells = await tryEverything(await everybody(principals, secrets, admin), topics, [...ownedBy.keys()]);

  print(`${printTable(cells)}\n${cells.length} attempts`);
  expect(cells.filter((cell) => (cell.refusal === null) !== isPromised(cell))).toEqual([]);
  const otherRefusals = cells.filter(
    ({ refusal }) => refusal !== null && !/AUTHORIZATION_FAILED|authentication failed|Closed/.test(refusal),
  );
  expect(otherRefusals).toEqual([]); // Nothing was denied for the wrong reason.
  expect(await attemptOnTopic(admin, 'delete records', foreign)).toBeNull(); // These attempts can succeed, too.
  expect(await attemptOnTopic(admin, 'delete', foreign)).toBeNull();
}, 120_000);

test('the ports of the nodes answer to the one certificate only', async () => {
  const { folder, secrets, system } = secure;
  const [forgedFile, forgedPasswordFile] = [join(folder, 'forged.p12'), join(folder, 'forged-password')];
  const forgedPassword = newPassword();
  writePrivately(forgedPasswordFile, forgedPassword);
  await makeKeyStore(requireJava(), forgedFile, forgedPasswordFile); // The same name, another key.
  const ca = readFileSync(secrets.trustFile);
  const ways: Record<string, Parameters<typeof askPort>[1]> = {
    'plain text': undefined,
    'TLS, no certificate': { ca },
    'TLS, a forged certificate': { ca, pfx: readFileSync(forgedFile), passphrase: forgedPassword },
    'TLS, the certificate': { ca, pfx: readFileSync(secrets.keyStoreFile), passphrase: secrets.keyStorePassword },
  };
  const { controller = 0, inside = 0 } = system.stack.nodes[0]?.ports ?? {};

  for (const [name, port] of Object.entries({ controller, inside }))
    for (const [way, security] of Object.entries(ways)) {
      const refusal = await askPort(port, security);
      print(`port ${name}`.padEnd(24) + way.padEnd(32) + (refusal ?? 'answers'));
      expect([name, way, refusal === null]).toEqual([name, way, way === 'TLS, the certificate']);
    }
}, 120_000);

test('only the owner of a topic changes its schema, and nobody asks the registry without a password', async () => {
  const { system, secrets } = secure;

  const cells = await tryRegistry(principals, secrets, system.stack.registryUrl, [...ownedBy.values()]);

  for (const { who, what, subject, status } of cells)
    print([who.padEnd(24), subject.padEnd(34), what.padEnd(14), status].join(' '));
  const isKnown = (who: string) => principals.some(({ name }) => name === who);
  const isPromisedOf = ({ who, what, subject }: RegistryCell) =>
    (what === 'look' && isKnown(who)) || (what === 'register' && `${ownedBy.get(who)}-value` === subject);
  expect(cells.filter((cell) => cell.status !== (isPromisedOf(cell) ? 200 : isKnown(cell.who) ? 403 : 401))).toEqual(
    [],
  );
}, 120_000);

test('a producer whose password is taken away says so, and goes on by itself when it has it again', async () => {
  const { admin, secrets, urlOf, logOf } = secure;
  const startsBefore = logOf(owner).split('service.starting').length;

  await removeScramUser(owner, admin);
  await using late = await secure.startAnother(owner); // With a password that is wrong from the start.
  for (const url of [urlOf(owner), late.url]) await untilReadiness(url, 503, /authentication failed/i);
  await untilReadiness(urlOf('plays-producer'), 200);
  await setScramPasswords({ [owner]: secrets.passwordOf(owner) }, admin);

  for (const url of [urlOf(owner), late.url]) await untilReadiness(url, 200);
  await secure.scoresAreFresh();
  expect(logOf(owner)).toMatch(/"event":"owner.troubled".*authentication failed/i);
  expect(logOf(owner).split('service.starting').length).toBe(startsBefore); // No restart has helped.
}, 90_000);

test('a producer whose right to write is taken away says so, and goes on when it has it again', async () => {
  const { admin, urlOf, logOf } = secure;
  const rules = principals.find(({ name }) => name === owner)?.rules ?? [];
  const topicRules = rules.filter(({ resource }) => resource === 'topic');
  const writing = topicRules.map((rule) => ({ ...rule, operations: ['Write'] as const }));

  await revokeAccess(writing, admin);
  await untilReadiness(urlOf(owner), 503, /not authorized/i);
  await grantAccess(writing, admin);

  await untilReadiness(urlOf(owner), 200);
  await secure.scoresAreFresh();
  expect(logOf(owner)).toMatch(/"event":"publisher.troubled".*not authorized/i);
}, 90_000);

test('no password stands in a log, on a command line, or in a file that others may read', () => {
  const { folder, secrets } = secure;
  const kept = join(secrets.folder, 'passwords.json');
  const passwords = Object.values(JSON.parse(readFileSync(kept, 'utf8')) as Passwords);
  const holds = (text: string) => passwords.some((password) => text.includes(password));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const commands = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? commandOf(Number(name)) : []));

  const holding = files.filter((file) => holds(readFileSync(file, 'latin1')));

  expect(passwords.length).toBe(2 * principals.length + 2);
  expect(commands.filter((command) => command.includes(folder)).length).toBeGreaterThan(principals.length);
  expect(commands.filter(holds)).toEqual([]);
  expect(files.filter((file) => file.endsWith('.log')).length).toBeGreaterThan(principals.length);
  expect(holding.filter((file) => file.endsWith('.log'))).toEqual([]);
  expect(holding).toContain(kept); // Where one stands, it is found.
  expect(holding.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
});
