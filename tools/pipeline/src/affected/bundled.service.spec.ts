import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Project, projects, repositoryRoot } from '@courtside/house-rules';
import { expect, test } from '@jest/globals';
import { projectRows } from './project-rows.ts';

const all = projects();

/** The projects of ours that esbuild really puts into a bundle: the truth that rows must not fall short of. */
function projectsBundledIn({ folder }: Project): Project[] {
  const scratch = mkdtempSync(join(tmpdir(), 'courtside-bundle-'));
  const metafile = join(scratch, 'inputs.json');
  const words = ['--bundle', '--platform=node', '--log-level=error', `--metafile=${metafile}`];
  const esbuild = join(repositoryRoot, 'node_modules/.bin/esbuild');
  execFileSync(esbuild, [`${folder}/src/main.ts`, ...words, `--outfile=${join(scratch, 'main.cjs')}`], {
    cwd: repositoryRoot,
  });
  const { inputs } = JSON.parse(readFileSync(metafile, 'utf8')) as {
    readonly inputs: Readonly<Record<string, unknown>>;
  };
  rmSync(scratch, { recursive: true });
  return all.filter((project) => Object.keys(inputs).some((file) => file.startsWith(`${project.folder}/`)));
}

test.each(all.filter(({ targets }) => targets.includes('image')))(
  'a change of what is bundled in $name has its image built',
  (project) => {
    const bundled = projectsBundledIn(project);
    const leftOut = bundled.filter(
      ({ folder }) =>
        !projectRows.some(({ what, images }) => what.startsWith(`${folder}/`) && images.includes(project.name)),
    );

    expect(bundled.length).toBeGreaterThan(0);
    expect(leftOut).toEqual([]);
  },
);
