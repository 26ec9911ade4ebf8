import type { Component } from 'vue';
import type { GameView } from '../../src/api.ts';

/** What a panel is given. The component declares props of this type and renders them, nothing else. */
export interface PanelProps<Fact> {
  /** The game as a whole, with what is joined from several topics. */
  readonly view: GameView;
  /** What the topic has about this game: one fact for each of its entities, by key. */
  readonly facts: readonly Fact[];
}

/** A part of a game's page that belongs to one topic. */
export interface Panel<Fact = unknown> {
  /** The heading. */
  readonly title: string;
  /** Panels stand in this order; equal ones by the name of their topic. */
  readonly order: number;
  readonly component: Component<PanelProps<Fact>>;
}

/**
 * Declares a panel: the export `panel` of `web/panels/<topic>/panel.ts`. `Fact` is the type of the topic's contract.
 * The server resolves scores and box scores to its schema, facts of every other topic to the newest one in the registry.
 */
export const definePanel = <Fact>(panel: Panel<Fact>): Panel => panel as Panel;
