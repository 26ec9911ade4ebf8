import { projects, read } from '@courtside/house-rules';

const all = projects();
const namesIn = (folder: string) => all.filter((project) => project.folder.startsWith(folder)).map(({ name }) => name);

export const everyImage = all.filter(({ targets }) => targets.includes('image')).map(({ name }) => name);
export const services = namesIn('services/');
export const producers = services.filter((name) => name.endsWith('-producer'));

/** Who has the contract in this folder within: its owner, and the display when it has a panel for it. */
export function imagesWithContract(folder: string): string[] {
  const { owner } = JSON.parse(read(`${folder}/identity.json`)) as { readonly owner: string };
  const { name } = JSON.parse(read(`${folder}/package.json`)) as { readonly name: string };
  const others = all.filter(({ dependencies }) => dependencies.includes(name)).map((project) => project.name);
  return [...new Set([owner, ...others])].filter((name) => everyImage.includes(name));
}
