import { appended, inJson, locked, type Row } from './change.ts';
import { everyImage, services } from './images.ts';

const display = ['display-consumer'];
const comment = appended('\n# another line\n');
const line = '// another line\n';

const inNoImage = [
  'README.md',
  'docs/deploying.md',
  'examples/python-producer/README.md',
  'docker-compose.yml',
  'docker/service.yaml',
  'biome.json',
  'jest.config.mjs',
  'jest.stack.config.mjs',
  'tools/vue-for-jest.mjs',
  'deploy/kubernetes/score-producer/kustomization.yaml',
  '.ci/run',
  '.github/workflows/ci.yml',
  '.gitignore',
];

/** Files that belong to no project. What makes an image is in every one of them; the rest is in none. */
export const rootRows: readonly Row[] = [
  { what: 'Dockerfile', changes: { Dockerfile: comment }, images: everyImage },
  { what: '.dockerignore', changes: { '.dockerignore': comment }, images: everyImage },
  { what: 'nx.json', changes: { 'nx.json': inJson((json) => (json.defaultBase = 'trunk')) }, images: everyImage },
  {
    what: 'tsconfig.base.json, which esbuild reads',
    changes: { 'tsconfig.base.json': appended('\n') },
    images: everyImage,
  },
  { what: 'the patch of kafkajs', changes: { 'tools/patch-kafkajs.mjs': appended(line) }, images: everyImage },
  {
    what: 'package.json: a script, which may be the one that patches',
    changes: { 'package.json': inJson((json) => (json.scripts = { postinstall: 'true' })) },
    images: everyImage,
  },
  {
    what: 'esbuild, which only the root has',
    changes: {
      'package.json': inJson(
        (json) => (json.devDependencies = { ...(json.devDependencies as object), esbuild: '999.0.0' }),
      ),
      'package-lock.json': locked('esbuild'),
    },
    images: everyImage,
  },
  { what: 'what builds the page', changes: { 'package-lock.json': locked('vite') }, images: display },
  { what: 'a package of one service', changes: { 'package-lock.json': locked('uplot') }, images: display },
  {
    what: 'a package of two projects',
    changes: { 'package-lock.json': locked('fastify') },
    images: [...display, '@courtside/feed-simulator'],
  },
  { what: 'a package of a library', changes: { 'package-lock.json': locked('kafkajs') }, images: services },
  {
    what: 'a package below a package',
    changes: { 'package-lock.json': locked('pino-std-serializers') },
    images: [...services, '@courtside/feed-simulator'],
  },
  { what: 'a package of tests', changes: { 'package-lock.json': locked('fast-check') }, images: [] },
  {
    what: 'documents, examples, compose files, and the settings of lint, tests and CI',
    changes: Object.fromEntries(inNoImage.map((file) => [file, appended('\n')])),
    images: [],
  },
];
