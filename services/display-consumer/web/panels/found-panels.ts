import type { Panel } from './panel.ts';
import { sortPanels } from './sort-panels.ts';

/** Every folder beside this file that holds a panel.ts: adding one lists it. */
export const foundPanels = sortPanels(import.meta.glob<{ readonly panel: Panel }>('./*/panel.ts', { eager: true }));
