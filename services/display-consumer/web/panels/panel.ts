import type { Component } from 'vue';
import type { GameView } from '../../src/api.ts';

/** What a panel is given. The component declares a prop `view` of this type and renders it, nothing else. */
export interface PanelProps {
  readonly view: GameView;
}

/** A part of a game's page that belongs to one topic. */
export interface Panel {
  /** The heading. */
  readonly title: string;
  /** Panels stand in this order; equal ones by the name of their topic. */
  readonly order: number;
  readonly component: Component<PanelProps>;
}

/** Declares a panel: the export `panel` of `web/panels/<topic>/panel.ts`. */
export const definePanel = (panel: Panel): Panel => panel;
