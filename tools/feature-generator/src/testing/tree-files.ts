import type { Tree } from '@nx/devkit';

/** The files below a folder, as paths from it, sorted. */
export function filesBelow(tree: Tree, folder: string): string[] {
  const files = tree.children(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return tree.isFile(path) ? [name] : filesBelow(tree, path).map((file) => `${name}/${file}`);
  });
  return files.sort();
}

/** @throws {Error} when there is no such file. */
export function textOf(tree: Tree, path: string): string {
  const text = tree.read(path, 'utf8');
  if (text === null) throw new Error(`Cannot read "${path}": it was not written`);
  return text;
}
