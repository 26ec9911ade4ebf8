import type { Panel } from './panel.ts';

/** A panel and the topic whose folder it was found in. */
export interface FoundPanel extends Panel {
  readonly topic: string;
}

/** Panels from what `import.meta.glob('./<topic>/panel.ts')` finds, in the order of the page. */
export function sortPanels(modules: Readonly<Record<string, { readonly panel: Panel }>>): readonly FoundPanel[] {
  const found = Object.entries(modules).map(([path, { panel }]) => ({
    ...panel,
    topic: path.split('/').at(-2) ?? path,
  }));
  return found.sort((a, b) => a.order - b.order || (a.topic < b.topic ? -1 : 1));
}
