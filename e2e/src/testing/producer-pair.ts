import { type ServiceProcess, startService } from '@courtside/local-stack';
import { logged } from '@courtside/producer-kit/testing';
import { eventually } from '../eventually.ts';

/** Promised: a session of eight seconds that ends, and the reading of the topic. */
const takeOverMsMax = 15_000;
const stateOf = (service: ServiceProcess) => logged(service, 'owner.state').at(-1)?.state;

/** How long it took from the end of one instance until another one published, ms. */
export interface TakeOver {
  readonly producer: string;
  readonly how: string;
  readonly ms: number;
}

/** Two instances of one producer. */
export class ProducerPair implements AsyncDisposable {
  readonly name: string;
  readonly #environment: Readonly<Record<string, string>>;
  /** All that were ever started, for what they have said. */
  readonly #all: ServiceProcess[] = [];
  #running: readonly ServiceProcess[] = [];

  private constructor(name: string, environment: Readonly<Record<string, string>>) {
    this.name = name;
    this.#environment = environment;
  }

  /** Starts both and resolves when one publishes and the other stands by. */
  static async start(name: string, environment: Readonly<Record<string, string>>): Promise<ProducerPair> {
    const pair = new ProducerPair(name, environment);
    await Promise.all([pair.#startOne(), pair.#startOne()]);
    await pair.untilPaired();
    return pair;
  }

  /** Kills the active one; the other takes over. A new one stands by then. */
  async killActive(): Promise<TakeOver> {
    const { active, standby } = this.#roles();
    const takeOver = await this.#takeOver('kill -9', standby, () => active.signal('SIGKILL'));
    await active.ended;
    this.#running = [standby];
    await this.#startOne();
    await this.untilPaired();
    return takeOver;
  }

  /** Freezes the active one until the other has taken over and done what `meanwhile` takes; thawed it stands by. */
  async freezeActive(meanwhile: () => Promise<unknown>): Promise<TakeOver> {
    const { active, standby } = this.#roles();
    const takeOver = await this.#takeOver('SIGSTOP', standby, () => active.signal('SIGSTOP'));
    await meanwhile();
    active.signal('SIGCONT');
    await this.untilPaired();
    return takeOver;
  }

  /** Starts another one and ends one of the two, until both are others. */
  async replaceBoth(): Promise<TakeOver[]> {
    const before = this.#roles();
    await this.#startOne();
    const handedOver = await this.#takeOver('SIGTERM', undefined, () => void before.active.stop());
    await before.active.ended;
    this.#running = this.#running.filter((service) => service !== before.active);
    await this.#startOne();
    const second: TakeOver[] = [];
    if (stateOf(before.standby) === 'active')
      second.push(await this.#takeOver('SIGTERM', undefined, () => void before.standby.stop()));
    else await before.standby.stop();
    await before.standby.ended;
    this.#running = this.#running.filter((service) => service !== before.standby);
    await this.untilPaired();
    return [handedOver, ...second];
  }

  /** Lines of an event in the logs of all instances. */
  said(event: string): readonly object[] {
    return this.#all.flatMap((service) => logged(service, event));
  }

  /** Resolves when one publishes and all others stand by. */
  async untilPaired(): Promise<void> {
    await eventually(
      `of the instances of ${this.name} one is active, the others stand by`,
      async () => this.#running.map(stateOf).sort().join(),
      (states) => states === 'active,standby',
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const service of this.#all) service.signal('SIGCONT');
    await Promise.all(this.#all.map((service) => service.stop()));
  }

  async #startOne(): Promise<void> {
    const service = await startService(this.name, { env: this.#environment });
    this.#all.push(service);
    this.#running = [...this.#running, service];
  }

  #roles(): { active: ServiceProcess; standby: ServiceProcess } {
    const active = this.#running.find((service) => stateOf(service) === 'active');
    const standby = this.#running.find((service) => stateOf(service) === 'standby');
    if (!active || !standby) throw new Error(`Of ${this.name} there are ${this.#running.map(stateOf)}`);
    return { active, standby };
  }

  /** Resolves when one of those that stood by (`heir`, or any) is active since `end` was called. */
  async #takeOver(how: string, heir: ServiceProcess | undefined, end: () => void): Promise<TakeOver> {
    const heirs = heir ? [heir] : this.#running.filter((service) => stateOf(service) === 'standby');
    const endedAtMs = Date.now();
    end();
    const atMs = await eventually(
      `another instance of ${this.name} is active after ${how}`,
      async () => Math.min(...heirs.map((service) => activeSince(service))),
      Number.isFinite,
      takeOverMsMax,
    );
    return { producer: this.name, how, ms: atMs - endedAtMs };
  }
}

/** Epoch ms; infinite while it is not active. */
function activeSince(service: ServiceProcess): number {
  const last = logged(service, 'owner.state').at(-1);
  return last?.state === 'active' ? Date.parse(String(last.time)) : Number.POSITIVE_INFINITY;
}
