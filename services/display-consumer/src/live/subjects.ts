import { playerStats } from '@courtside/contract-player-stats';
import { scores } from '@courtside/contract-scores';
import type { EveningChange, EveningKey, EveningView, GameChange, GameView, TopicChange, TopicView } from '../api.ts';
import { noGame } from '../board/game-index.ts';
import { eveningLens, gameLens, topicLens, type Views } from '../board/views.ts';
import { type AnyView, Channel, type Subject } from './channel.ts';
import { eveningChange } from './evening-change.ts';
import { gameChange } from './game-change.ts';
import { featuresOf, topicChange } from './topic-change.ts';

/** What a viewer asks to see: a game, a topic, an evening, or whatever evening is the current one. */
export type Wish =
  | { readonly kind: 'game'; readonly gameId: string }
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'evening'; readonly evening: EveningKey | undefined };

/** Viewers with equal wishes share one channel. */
export function nameOf(wish: Wish): string {
  switch (wish.kind) {
    case 'game':
      return JSON.stringify(['game', wish.gameId]);
    case 'topic':
      return JSON.stringify(['topic', wish.topic]);
    case 'evening':
      return JSON.stringify(['evening', wish.evening?.source, wish.evening?.gameDate]);
    default:
      return wish satisfies never;
  }
}

export const channelFor = (wish: Wish, views: Views): Channel => new Channel(subjectFor(wish, views));

/** Its parts make and take views of one kind, whichever that is. */
export function subjectFor(wish: Wish, views: Views): Subject<AnyView, object> {
  switch (wish.kind) {
    case 'game':
      return gameSubject(wish.gameId, views) as Subject<AnyView, object>;
    case 'topic':
      return topicSubject(wish.topic, views) as Subject<AnyView, object>;
    case 'evening':
      return eveningSubject(wish.evening, views) as Subject<AnyView, object>;
    default:
      return wish satisfies never;
  }
}

/** Games and evenings are made of these. */
const joinedTopics = [scores.topic, playerStats.topic];

function eveningSubject(evening: EveningKey | undefined, views: Views): Subject<EveningView, EveningChange> {
  const lens = eveningLens();
  return {
    view: () => views.evening(evening, lens),
    change: eveningChange,
    concerns: ({ games, joined }) => joined.size > 0 || games.has(noGame),
    featuresOf: ({ features }) => features,
    wholeTopics: joinedTopics,
  };
}

function gameSubject(gameId: string, views: Views): Subject<GameView, GameChange> {
  const lens = gameLens(gameId);
  return {
    view: () => views.game(gameId, lens),
    change: gameChange,
    concerns: ({ games }) => games.has(gameId),
    featuresOf: ({ features }) => features,
    wholeTopics: joinedTopics,
  };
}

function topicSubject(topic: string, views: Views): Subject<TopicView, TopicChange> {
  const lens = topicLens();
  return {
    view: () => views.topic(topic, lens),
    change: topicChange,
    concerns: ({ topics }) => topics.has(topic),
    featuresOf,
    wholeTopics: [],
  };
}
