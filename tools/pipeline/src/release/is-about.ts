import { type Project, withDependencies } from '@courtside/house-rules';

const inWorkspaceRoot = '{workspaceRoot}/';

/** The files outside of projects that every image is made from, as nx.json lists them. */
export function filesOfEveryImage({
  namedInputs,
}: {
  readonly namedInputs: { readonly imageOnly: readonly string[] };
}) {
  return namedInputs.imageOnly
    .filter((input) => input.startsWith(inWorkspaceRoot))
    .map((input) => input.slice(inWorkspaceRoot.length));
}

/** Whether a commit that has changed `files` has changed what is in the image of a service. */
export function isAbout(
  files: readonly string[],
  service: string,
  all: readonly Project[],
  filesOfEveryImage: readonly string[],
): boolean {
  const folders = withDependencies(service, all).map(({ folder }) => `${folder}/`);
  return files.some((file) => filesOfEveryImage.includes(file) || folders.some((folder) => file.startsWith(folder)));
}
