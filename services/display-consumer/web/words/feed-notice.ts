import type { EveningView, GameSummary, TopicSummary } from '../../src/api.ts';
import { isOld } from './freshness.ts';
import type { Notice } from './notice.ts';
import { momentWords, tipOffWords } from './time-words.ts';

/** Games begin about ten minutes after the time that is announced; beyond this somebody should wonder. */
const overdueAfterMs = 20 * 60_000;

const scoresTopic = 'courtside.scores';

/** What the facts, or their absence, tell about producers and feed. Null when there is nothing to tell. */
export function feedNotice(view: EveningView, now: number): Notice | null {
  if (view.games.length === 0) return emptyNotice(view);
  return silentNotice(view.games, now) ?? overdueNotice(view.games, now);
}

function emptyNotice({ evening, status }: EveningView): Notice {
  const topic = status.topics.find((known: TopicSummary) => known.topic === scoresTopic);
  if (evening && (topic?.entityCount ?? 0) > 0) {
    return { tone: 'wait', title: 'No games on this day', text: 'Another day has some: choose it above.' };
  }
  if (!topic?.exists) {
    return {
      tone: 'wait',
      title: 'Nobody has published a game yet',
      text: 'The score producer has never run here. As soon as it does, its games appear on this page.',
    };
  }
  return {
    tone: 'wait',
    title: 'No games yet',
    text: 'The feed has told of no game so far: it has none, refuses, or cannot be reached (the log of score-producer says which). The producer keeps asking, and games appear here by themselves.',
  };
}

function silentNotice(games: readonly GameSummary[], now: number): Notice | null {
  const live = games.filter(({ status }) => status === 'live');
  if (live.length === 0 || !live.every((game) => isOld(game, now))) return null;
  const lastHeardAt = Math.max(...live.map(({ origins }) => origins.score?.observedAt ?? 0));
  return {
    tone: 'trouble',
    title: `No news of the live games since ${momentWords(lastHeardAt)}`,
    text: 'The feed is silent or refuses, or the score producer has stopped (its log says which). The numbers below are from then; they go on by themselves when news comes.',
  };
}

/** Only the league's own evening runs by the clock on the wall: simulated and replayed ones have a time of their own. */
function overdueNotice(games: readonly GameSummary[], now: number): Notice | null {
  const due = games.find(
    ({ source, status, scheduledTipOff }) =>
      source === 'nba-cdn' &&
      status === 'scheduled' &&
      scheduledTipOff !== null &&
      now - scheduledTipOff > overdueAfterMs,
  );
  if (!due?.scheduledTipOff || !due.origins.score) return null;
  return {
    tone: 'trouble',
    title: `${due.away?.tricode} at ${due.home?.tricode} should have begun at ${tipOffWords(due.scheduledTipOff, now)}`,
    text: `The last news of it is from ${momentWords(due.origins.score.observedAt)}. The start is late, or the feed is silent; the page goes on by itself when news comes.`,
  };
}
