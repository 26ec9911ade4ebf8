import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { repositoryRoot } from './repository.ts';

const edge = 'lint/style/noRestrictedImports';
const undeclared = 'lint/correctness/noUndeclaredDependencies';

/** Each row: a file that somebody could write, and the rule that refuses it (null: lint must let it pass). */
const planted: ReadonlyArray<readonly [file: string, source: string, refusedBy: string | null]> = [
  ['libs/contracts/scores/src/a.ts', "import { a } from '@courtside/kafka-client';", edge],
  ['libs/kafka-client/src/a.ts', "import { Kafka as a } from 'kafkajs';", null],
  ['libs/kafka-client/src/b.ts', "import a from 'kafkajs/src/cluster/index.js';", null],
  ['libs/kafka-client/src/c.ts', "import { a } from '../../feed-client/src/index.ts';", edge],
  ['libs/kafka-client/src/d.ts', "import { scores as a } from '@courtside/contract-scores';", edge],
  ['libs/feed-client/src/a.ts', "import { Kafka as a } from 'kafkajs';", edge],
  ['libs/feed-client/src/b.ts', "import a from 'axios';", null],
  ['libs/producer-kit/src/a.ts', "import { runService as a } from '@courtside/service-kit';", null],
  ['libs/producer-kit/src/b.ts', "import { scores as a } from '@courtside/contract-scores';", edge],
  ['libs/service-kit/src/a.ts', "import a from 'axios';", edge],
  ['services/score-producer/src/a.ts', "import { a } from 'display-consumer';", edge],
  ['services/score-producer/src/b.ts', "import { a } from '../../display-consumer/src/a.ts';", edge],
  [
    'services/score-producer/src/c.ts',
    "import { playerStats as a } from '@courtside/contract-player-stats';",
    undeclared,
  ],
  ['services/score-producer/src/d.ts', "import { scores as a } from '@courtside/contract-scores';", null],
  ['services/score-producer/src/e.ts', "import a from 'axios';", edge],
  ['services/score-producer/src/f.ts', "import { a } from 'kafkajs';", edge],
  ['services/score-producer/src/g.ts', "import { a } from '@courtside/local-stack';", edge],
  ['services/score-producer/src/h.ts', "import a from 'lodash';", undeclared],
  ['services/display-consumer/src/a.ts', "import { a } from '@courtside/feed-client';", edge],
  ['services/display-consumer/src/b.ts', "import { a } from '../../score-producer/src/a.ts';", edge],
  ['services/display-consumer/web/a.ts', "import { scores as a } from '@courtside/contract-scores';", edge],
  ['services/display-consumer/web/b.ts', "import { a } from '@courtside/kafka-client';", edge],
  [
    'services/display-consumer/web/c.ts',
    "import type { Score } from '@courtside/contract-scores';\nexport type A = Score;",
    null,
  ],
  [
    'services/display-consumer/web/d.ts',
    "import type { GameView } from '../src/api.ts';\nexport type A = GameView;",
    null,
  ],
  ['tools/local-stack/src/a.ts', "import a from '../../../services/score-producer/src/main.ts';", edge],
  ['tools/local-stack/src/b.spec.ts', "import a from 'score-producer';", edge],
  ['tools/local-stack/src/c.ts', "import { a } from 'kafkajs';", edge],
  ['e2e/src/a.spec.ts', "import a from '../../services/score-producer/src/main.ts';", edge],
  ['services/score-producer/src/i.spec.ts', "import { a } from '../../display-consumer/src/a.ts';", edge],
  ['services/score-producer/src/testing/j.ts', "import { a } from '../../../display-consumer/src/a.ts';", edge],
  ['services/score-producer/src/k.spec.ts', "import a from 'axios';", edge],
  ['services/score-producer/src/m.spec.ts', "import { a } from '../../../tools/feed-simulator/src/a.ts';", edge],
  ['services/score-producer/src/n.spec.ts', "import { startSimulator as a } from '@courtside/feed-simulator';", null],
  ['services/score-producer/src/l.spec.ts', "import a from 'kafkajs/src/cluster/index.js';", edge],
];

describe('lint', () => {
  const copy = mkdtempSync(join(tmpdir(), 'courtside-lint-'));
  let refusals: ReadonlyArray<{ file: string; rule: string }> = [];

  beforeAll(() => {
    copyConfiguration(copy);
    for (const [file, source] of planted) plant(copy, file, source);
    refusals = lint(copy);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.each(planted)('%s: %s', (file, _source, refusedBy) => {
    const rules = refusals.filter((refusal) => refusal.file === file).map((refusal) => refusal.rule);

    if (refusedBy) expect(rules).toContain(refusedBy);
    else expect(rules).toEqual([]);
  });
});

/** The lint configuration and every package.json (for undeclared dependencies), in a folder of its own. */
function copyConfiguration(target: string): void {
  const files = execFileSync('git', ['ls-files', 'biome.json', '.gitignore', '**/package.json', 'package.json'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  for (const file of files.trim().split('\n')) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    copyFileSync(join(repositoryRoot, file), join(target, file));
  }
}

function plant(target: string, file: string, source: string): void {
  mkdirSync(dirname(join(target, file)), { recursive: true });
  writeFileSync(join(target, file), source.includes('export') ? `${source}\n` : `${source}\nexport const used = a;\n`);
}

function lint(folder: string): Array<{ file: string; rule: string }> {
  const biome = join(repositoryRoot, 'node_modules/.bin/biome');
  const run = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] };
  return diagnostics
    .filter(({ category }) => category === edge || category === undeclared)
    .map(({ category, location }) => ({ rule: category, file: pathOf(location.path) }));
}

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

function pathOf(path: Diagnostic['location']['path']): string {
  return typeof path === 'string' ? path : path.file;
}
