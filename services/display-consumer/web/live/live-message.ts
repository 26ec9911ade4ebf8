import type {
  EveningChange,
  EveningView,
  GameChange,
  GameView,
  LiveEvents,
  TopicChange,
  TopicView,
} from '../../src/api.ts';

/** What a stream can show. */
export type AnyView = EveningView | GameView | TopicView;
export type AnyChange = EveningChange | GameChange | TopicChange;

/** The names of the events of `/api/live`. */
export const liveEventNames = ['status', 'picture', 'change', 'reset', 'heartbeat'] as const;
export type LiveEventName = (typeof liveEventNames)[number];

type Message<Events, Name extends LiveEventName & keyof Events> = {
  readonly name: Name;
  readonly data: Events[Name];
  /** The position in the topics that this event stands for; empty where it stands for none. */
  readonly id: string;
};

/** One event of the stream, read. */
export type LiveMessage<View extends AnyView, Change extends AnyChange> = {
  [Name in LiveEventName]: Message<LiveEvents<View, Change>, Name>;
}[LiveEventName];
