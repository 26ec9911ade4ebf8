import { parseAllDocuments } from 'yaml';
import { projects } from '../../repository.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import { kustomize } from './kubernetes-tools.ts';

/** The names of the folders of services/. */
export const serviceNames: readonly string[] = projects()
  .map(({ folder }) => folder)
  .filter((folder) => folder.startsWith('services/'))
  .map((folder) => folder.slice('services/'.length));

/** Every folder of `deploy/kubernetes` that somebody applies. */
export const appliedFolders: readonly string[] = [...serviceNames, 'all', 'overlays/local', 'overlays/cluster'];

/** What stands in a text of several documents. */
export const objectsIn = (text: string): KubernetesObject[] =>
  parseAllDocuments(text).map((document) => document.toJS() as KubernetesObject);

/** The objects that would be applied from a folder. */
export const rendered = async (folder: string): Promise<KubernetesObject[]> => objectsIn(await kustomize(folder));

/** @throws {Error} when there is none. */
export function findObject(objects: readonly KubernetesObject[], kind: string, name: string): KubernetesObject {
  const found = objects.find((object) => object.kind === kind && object.metadata.name === name);
  if (found === undefined) throw new Error(`Cannot find ${kind} "${name}" among what is applied`);
  return found;
}
