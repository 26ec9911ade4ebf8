import type { FastifyInstance } from 'fastify';
import type { GameAnswer, GamesAnswer, StatusAnswer, TopicAnswer, TopicsAnswer } from '../api.ts';
import type { Views } from '../board/views.ts';
import { answerError } from './answer-error.ts';
import { askedEvening } from './asked-view.ts';

export interface ApiSource {
  readonly views: Views;
  isCaughtUp(): boolean;
  status(): Omit<StatusAnswer, 'serverTime'>;
  /** Epoch ms. */
  now(): number;
}

/** `/api/games`, `/api/games/:id`, `/api/topics`, `/api/topics/:topic` and `/api/status`. */
export function apiRoutes(app: FastifyInstance, source: ApiSource): void {
  app.get('/api/status', (_request, reply) => {
    const answer: StatusAnswer = { serverTime: source.now(), ...source.status() };
    return reply.header('cache-control', 'no-store').send(answer);
  });

  app.get('/api/games', (request, reply) => {
    if (!source.isCaughtUp()) return answerError(reply, 'CATCHING_UP', catchingUp);
    const view = source.views.evening(askedEvening(request.query).evening);
    const answer: GamesAnswer = { serverTime: source.now(), ...view };
    return reply.header('cache-control', 'no-store').send(answer);
  });

  app.get<{ Params: { id: string } }>('/api/games/:id', (request, reply) => {
    if (!source.isCaughtUp()) return answerError(reply, 'CATCHING_UP', catchingUp);
    const view = source.views.game(request.params.id);
    if (!view.summary) return answerError(reply, 'NOT_FOUND', 'No topic has a game of this id');
    const answer: GameAnswer = { serverTime: source.now(), ...view };
    return reply.header('cache-control', 'no-store').send(answer);
  });

  topicRoutes(app, source);
}

function topicRoutes(app: FastifyInstance, source: ApiSource): void {
  app.get('/api/topics', (_request, reply) => {
    if (!source.isCaughtUp()) return answerError(reply, 'CATCHING_UP', catchingUp);
    const answer: TopicsAnswer = { serverTime: source.now(), topics: source.status().status.topics };
    return reply.header('cache-control', 'no-store').send(answer);
  });

  app.get<{ Params: { topic: string } }>('/api/topics/:topic', (request, reply) => {
    if (!source.isCaughtUp()) return answerError(reply, 'CATCHING_UP', catchingUp);
    const view = source.views.topic(request.params.topic);
    if (!view.feature) return answerError(reply, 'NOT_FOUND', 'There is no topic of this name to show');
    const answer: TopicAnswer = { serverTime: source.now(), ...view };
    return reply.header('cache-control', 'no-store').send(answer);
  });
}

const catchingUp = 'The history is being read; ask again in a second';
