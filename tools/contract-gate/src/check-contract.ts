import { isDeepStrictEqual } from 'node:util';
import { schemaFindings, type Version } from './compatibility/schema-findings.ts';
import { identityFindings } from './contract/identity.ts';
import { type GatedContract, readContract } from './contract/read-contract.ts';
import type { Finding } from './finding.ts';
import { frozenFindings } from './history/frozen-findings.ts';
import { readHistory } from './history/read-history.ts';
import { declaredNeeds } from './needs/declared-needs.ts';
import { needFindings } from './needs/need-findings.ts';
import { askRegistry, refusalFinding } from './registry/ask-registry.ts';

export interface Surroundings {
  /** Where consumers declare what they read. */
  readonly servicesFolder: string;
  /** The registry to be asked too; without one the check needs no network. */
  readonly registryUrl?: string | undefined;
  /** Stands before the names of topics, and so of subjects. */
  readonly topicPrefix?: string | undefined;
}

/** What the check of one contract has come to. */
export interface Report {
  readonly topic: string;
  readonly findings: readonly Finding[];
  /** The versions that the schema was compared with; of equal ones the first. */
  readonly compared: readonly string[];
  /** What could not be looked at. */
  readonly unseen: readonly string[];
}

/**
 * Checks the contract in `folder` against everything it has promised.
 *
 * @throws {Error} when the folder holds no contract, and when a registry was given and does not answer.
 */
export async function checkContract(folder: string, surroundings: Surroundings): Promise<Report> {
  const contract = await readContract(folder);
  const { identity, schema } = contract;
  const history = readHistory(folder, contract.schemaFile);
  const registry = await registryAnswer(contract, surroundings);
  const versions = different([...contract.released, ...history.versions, ...registry.versions]);
  return {
    topic: identity.topic,
    findings: [
      ...identityFindings(identity, contract.promised),
      ...frozenFindings(folder, history.frozen),
      ...schemaFindings(schema, versions),
      ...needFindings(identity.topic, schema, declaredNeeds(surroundings.servicesFolder)),
      ...registry.findings,
    ],
    compared: versions.map(({ label }) => label),
    unseen: [...history.unseen, ...registry.unseen],
  };
}

interface Registered {
  readonly versions: readonly Version[];
  readonly findings: readonly Finding[];
  readonly unseen: readonly string[];
}

async function registryAnswer({ identity, schema }: GatedContract, surroundings: Surroundings): Promise<Registered> {
  const { registryUrl, topicPrefix = '' } = surroundings;
  if (!registryUrl) return { versions: [], findings: [], unseen: [] };
  const subject = `${topicPrefix}${identity.topic}-value`;
  const { versions, refusal } = await askRegistry(registryUrl, subject, schema);
  const findings = refusal === undefined ? [] : [refusalFinding(registryUrl, subject, refusal)];
  return { versions, findings, unseen: versions.length > 0 ? [] : [`"${subject}": the registry does not have it`] };
}

function different(versions: readonly Version[]): readonly Version[] {
  const isFirst = ({ schema }: Version, index: number) =>
    versions.findIndex((other) => isDeepStrictEqual(other.schema, schema)) === index;
  return versions.filter(isFirst);
}
