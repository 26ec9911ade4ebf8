import { join } from 'node:path';
import { generateFiles, type Tree } from '@nx/devkit';
import { sampleFact } from '../contract/sample-fact.ts';
import { entityOf, everyEntity, type Per } from '../options/entity.ts';
import type { Feature } from '../options/feature.ts';
import { exampleCode } from '../printing/example-code.ts';
import { freePort } from './free-port.ts';
import { composeList, kubernetesList, listService } from './list-service.ts';
import { templateFolder } from './template-folder.ts';

/** The examples of producer-kit: which ones, how many a game has, and how many the three games of a test. */
const examplesOf: Readonly<Record<Per, { entities: string; perGame: number; perEvening: number }>> = {
  game: { entities: 'Games', perGame: 1, perEvening: 3 },
  player: { entities: 'Players', perGame: 10, perEvening: 30 },
  team: { entities: 'Teams', perGame: 2, perEvening: 6 },
  league: { entities: 'Leagues', perGame: 1, perEvening: 1 },
};

/** Writes `services/<name>-producer`, which publishes made-up facts until somebody gives it a source, and what deploys it. */
export function writeProducer(tree: Tree, feature: Feature): void {
  const { name, per, fields } = feature;
  const { revision: _revision, observedAt: _observedAt, ...seen } = sampleFact(feature);
  const entity = entityOf[per];
  generateFiles(tree, join(templateFolder, 'producer'), `services/${name}-producer`, {
    ...feature,
    ...examplesOf[per],
    entity,
    port: freePort(tree),
    everyEntity: everyEntity[per],
    seenSample: JSON.stringify(seen),
    examples: fields
      .filter((field) => !entity.includes(field.name))
      .map((field) => ({ ...field, code: exampleCode(field) })),
  });
  generateFiles(tree, join(templateFolder, 'kubernetes'), `deploy/kubernetes/${name}-producer`, { ...feature });
  for (const list of [composeList, kubernetesList]) listService(tree, list, `${name}-producer`);
}
