import { type Project, projects, repositoryFiles } from '@courtside/house-rules';
import { appended, type Row } from './change.ts';
import { imagesWithContract, producers, services } from './images.ts';

/** Which images hold a library. A new library wants its line here. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  'libs/feed-client': producers,
  'libs/kafka-client': services,
  'libs/producer-kit': producers,
  'libs/service-kit': services,
};

/** One row for each project: a source of it changes. */
export const projectRows: readonly Row[] = projects().map((project) => {
  const source = sourceOf(project);
  return { what: source, changes: { [source]: appended('\n') }, images: imagesWith(project) };
});

function imagesWith({ name, folder, targets }: Project): readonly string[] {
  if (folder.startsWith('libs/contracts/')) return imagesWithContract(folder);
  if (folder.startsWith('libs/')) return libraries[folder] ?? [`no line for ${folder} in project-rows.ts`];
  return targets.includes('image') ? [name] : []; // A service meets others only through Kafka, a tool only in tests.
}

function sourceOf({ name, folder }: Project): string {
  const source = repositoryFiles().find((file) => file.startsWith(`${folder}/src/`) && !file.endsWith('.spec.ts'));
  const any = source ?? repositoryFiles().find((file) => file.startsWith(`${folder}/src/`));
  if (any === undefined) throw new Error(`Cannot change ${name}: it has no file in ${folder}/src`);
  return any;
}
