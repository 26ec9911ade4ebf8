import { isDeepStrictEqual } from 'node:util';
import type { BoardStatus, ResetReason } from '../api.ts';
import type { Views } from '../board/views.ts';
import type { OffsetVector } from '../offsets/offset-vector.ts';
import { type Channel, type Delivery, deliver, type Moment } from './channel.ts';
import { resumptionOf } from './resume.ts';
import { sseFrame } from './sse-frame.ts';
import { channelFor, nameOf, type Wish } from './subjects.ts';
import type { Viewer } from './viewer.ts';
import { type Waiting, WaitingRoom } from './waiting-room.ts';

export interface LiveTimes {
  /** A page that has heard nothing for three of them takes the connection for dead. */
  readonly heartbeatMs: number;
  /** How long a viewer who has seen more than this board is let wait. Boards of one cluster are milliseconds apart. */
  readonly positionWaitMsMax: number;
}

const liveTimes: LiveTimes = { heartbeatMs: 5_000, positionWaitMsMax: 5_000 };

export interface LiveHubOptions {
  readonly views: Views;
  status(): BoardStatus;
  /** How far the board has read now. */
  position(): OffsetVector;
  /** Changes within one tick leave together; 0 = each batch at once. */
  readonly tickMs: number;
  readonly times?: LiveTimes;
  /** Epoch ms. */
  now(): number;
  /** Told of everything that was written, for metrics. */
  delivered?(delivery: Delivery): void;
  /** Told after every tick: what was read until now is out. */
  pushed?(): void;
}

/** Brings the board to all viewers: pictures to those who come, changes to those who are there, once per tick. */
export class LiveHub {
  readonly #options: LiveHubOptions;
  readonly #channels = new Map<string, Channel>();
  readonly #waiting: WaitingRoom;
  readonly #heartbeat: NodeJS.Timeout;
  #tick: NodeJS.Timeout | undefined;
  /** As of the last tick, as are the views of the channels. */
  #position: OffsetVector;
  #status: BoardStatus;
  #isCaughtUp = false;
  #restartedTopics = new Set<string>();

  constructor(options: LiveHubOptions) {
    const { heartbeatMs, positionWaitMsMax } = options.times ?? liveTimes;
    this.#options = options;
    this.#waiting = new WaitingRoom(positionWaitMsMax, (waiting) => this.#resetOne(waiting, 'positionNotReached'));
    this.#status = options.status();
    this.#position = options.position();
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatMs).unref();
  }

  get viewerCount(): number {
    return [...this.#viewers()].length;
  }

  /** Takes a viewer in. Before the board is caught up it hears the status, then the picture. */
  open(viewer: Viewer, wish: Wish, after: string | undefined): void {
    viewer.onClose(() => this.#leave(viewer, nameOf(wish)));
    const waiting = { viewer, wish, after };
    if (this.#isCaughtUp) {
      this.#begin(waiting);
    } else {
      this.#push(); // What the others were told last may be old.
      this.#waiting.add(waiting);
      this.#tell([viewer], this.#frame('status', { status: this.#status }));
    }
  }

  /** Something was read, or the state of reading has changed. */
  boardChanged(): void {
    if (this.#options.tickMs === 0) this.#push();
    else this.#tick ??= setTimeout(() => this.#push(), this.#options.tickMs);
  }

  /** From now on there is a whole board to show. */
  caughtUp(): void {
    this.#isCaughtUp = true;
    this.#push();
    for (const waiting of this.#waiting.takeAll()) this.#begin(waiting);
  }

  /** A topic begins anew: what viewers have seen of it counts no more. */
  topicRestarted(topic: string): void {
    this.#restartedTopics.add(topic);
    this.boardChanged();
  }

  /** Ends all streams. */
  close(): void {
    clearTimeout(this.#tick);
    clearInterval(this.#heartbeat);
    for (const viewer of this.#viewers()) viewer.close();
    this.#waiting.takeAll();
  }

  /** Parts of the status are renewed at leisure, and then nothing else may have happened. */
  #beat(): void {
    this.#push();
    this.#tell(this.#viewers(), this.#frame('heartbeat', {}));
  }

  #push(): void {
    clearTimeout(this.#tick);
    this.#tick = undefined;
    const status = this.#options.status();
    const isStatusNew = !isDeepStrictEqual(status, this.#status);
    this.#status = status;
    this.#position = this.#options.position();
    if (this.#isCaughtUp) this.#pushChanges();
    else if (isStatusNew) this.#tell(this.#waiting.viewers(), this.#frame('status', { status }));
  }

  #pushChanges(): void {
    const changes = this.#options.views.takeChanges();
    const restarted = this.#restartedTopics;
    this.#restartedTopics = new Set();
    const moment = this.#moment();
    const reset = this.#frame('reset', { reason: 'topicRestarted' });
    for (const channel of this.#channels.values()) {
      const isOver = restarted.values().some((topic) => channel.covers(topic));
      this.#count(isOver ? channel.reset(reset, moment) : channel.push(changes, this.#status, moment));
    }
    for (const waiting of this.#waiting.takeArrived(this.#position)) this.#join(waiting);
    this.#options.pushed?.();
  }

  #moment(): Moment {
    return { position: this.#position, serverTime: this.#options.now() };
  }

  #begin(waiting: Waiting): void {
    const resumption = resumptionOf(this.#position, waiting.after);
    if (resumption.kind === 'wait') this.#waiting.addUntil(resumption.goal, waiting);
    else if (resumption.kind === 'reset') this.#resetOne(waiting, resumption.reason);
    else this.#join(waiting);
  }

  #resetOne(waiting: Waiting, reason: ResetReason): void {
    this.#tell([waiting.viewer], this.#frame('reset', { reason }));
    this.#join(waiting);
  }

  #join({ viewer, wish }: Waiting): void {
    if (!viewer.isOpen) return;
    const name = nameOf(wish);
    const known = this.#channels.get(name);
    const channel = known ?? channelFor(wish, this.#options.views);
    this.#channels.set(name, channel);
    // A new channel looks at the board as it is now, the others show it as of the last tick: an id that names less than the
    // picture shows would let another display show something older next.
    const moment = known ? this.#moment() : { ...this.#moment(), position: this.#options.position() };
    this.#count(channel.join(viewer, moment));
  }

  #leave(viewer: Viewer, channelName: string): void {
    this.#waiting.remove(viewer);
    const channel = this.#channels.get(channelName);
    channel?.viewers.delete(viewer);
    if (channel?.viewers.size === 0) this.#channels.delete(channelName);
  }

  *#viewers(): Generator<Viewer> {
    yield* this.#waiting.viewers();
    for (const channel of this.#channels.values()) yield* channel.viewers;
  }

  #frame(event: 'status' | 'reset' | 'heartbeat', data: object): Buffer {
    return sseFrame(event, { serverTime: this.#options.now(), ...data });
  }

  #tell(viewers: Iterable<Viewer>, frame: Buffer): void {
    this.#count(deliver(viewers, frame));
  }

  #count(delivery: Delivery): void {
    this.#options.delivered?.(delivery);
  }
}
