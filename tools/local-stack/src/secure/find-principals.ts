import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AccessRule, rulesOfOwner, rulesOfReader } from '@courtside/kafka-client';
import { findServices } from '../system/find-services.ts';

/** Who connects, and what he may do. */
export interface Principal {
  readonly name: string;
  readonly rules: readonly AccessRule[];
}

interface Ownership {
  readonly topic: string;
  readonly owner: string;
}

/**
 * One principal for each folder of `services/`: the owner of a contract of `libs/contracts/`, or, when it owns none, a
 * reader of all topics. Nothing lists them, so that a new service is found by being there.
 */
export function findPrincipals(root: string, topicPrefix = ''): Principal[] {
  const contracts = findContracts(join(root, 'libs/contracts'));
  return findServices(root).map(({ name }) => ({ name, rules: rulesFor(name, contracts, topicPrefix) }));
}

function rulesFor(service: string, contracts: readonly Ownership[], topicPrefix: string): AccessRule[] {
  const owned = contracts.filter(({ owner }) => owner === service);
  if (owned.length === 0) return rulesOfReader(service, topicPrefix);
  return owned.flatMap((contract) => rulesOfOwner(contract, topicPrefix));
}

/** What a released contract says of itself for ever. */
const findContracts = (folder: string): Ownership[] =>
  readdirSync(folder)
    .map((name) => join(folder, name, 'identity.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')));
