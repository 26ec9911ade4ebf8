import { type GeneratorCallback, installPackagesTask, type Tree } from '@nx/devkit';
import { type Options, parseOptions } from './options/parse-options.ts';
import { formatNewFiles } from './parts/format-new-files.ts';
import { templateWords } from './parts/template-folder.ts';
import { writeContract } from './parts/write-contract.ts';
import { writePanel } from './parts/write-panel.ts';
import { writeProducer } from './parts/write-producer.ts';

/**
 * `nx g feature`: writes a feature into the tree, and returns what links its packages when the tree is on the disk.
 *
 * @throws {Error} with all that is wrong with the options, before anything is written.
 */
export function addFeature(tree: Tree, options: Options): GeneratorCallback {
  const feature = parseOptions(options, { templateWords: templateWords(), exists: (path) => tree.exists(path) });
  writeContract(tree, feature);
  writeProducer(tree, feature);
  if (feature.hasPanel) writePanel(tree, feature);
  formatNewFiles(tree);
  return () => installPackagesTask(tree, true); // true: the root's package.json is the same, the workspaces are not.
}
