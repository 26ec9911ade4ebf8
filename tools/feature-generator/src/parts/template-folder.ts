import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@nx/devkit';

/** `import.meta` says nothing useful here: Nx loads a generator in ways of its own. */
export const templateFolder = join(workspaceRoot, 'tools/feature-generator/files');

/** Every word that the code of the templates uses, comments and texts left out: a feature must not be called like one. */
export function templateWords(): ReadonlySet<string> {
  const files = readdirSync(templateFolder, { recursive: true, encoding: 'utf8' });
  const code = files
    .filter((file) => /\.(ts|vue)\.template$/.test(file))
    .map((file) => codeOf(join(templateFolder, file)));
  return new Set(code.join('\n').match(/[A-Za-z_]\w*/g));
}

const codeOf = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/<style[\s\S]*<\/style>/, ' ')
    .replace(/<%[\s\S]*?%>/g, '0') // Joined to what stands around it, it is part of a longer name.
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ' ')
    .replace(/'[^'\n]*'|`[^`]*`/g, ' ');
