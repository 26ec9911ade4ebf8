import { backOffMs, pause } from '../back-off.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import type { Problems } from '../problems.ts';
import type { SchemaRegistryClient } from './schema-registry.ts';

const absentForMs = 30_000; // A 404 may be cured by whoever forgot to register; asking for each record would flood.
const problemSubject = 'registry';

/** Schemas of the registry by id: found once and kept, asked for until the registry answers. */
export class SchemaDirectory {
  private readonly schemas = new Map<number, object>();
  private readonly absences = new Map<number, { reason: string; until: number }>();
  private readonly lookups = new Map<number, Promise<void>>();
  private readonly registry: SchemaRegistryClient;
  private readonly problems: Problems;
  private readonly stop: AbortSignal;

  constructor(registry: SchemaRegistryClient, problems: Problems, stop: AbortSignal) {
    this.registry = registry;
    this.problems = problems;
    this.stop = stop;
  }

  /** The schema; or why there is none, in words; or undefined: `lookUp` has to be awaited first. */
  get(schemaId: number): object | string | undefined {
    const schema = this.schemas.get(schemaId);
    if (schema) return schema;
    const absence = this.absences.get(schemaId);
    return absence && absence.until > Date.now() ? absence.reason : undefined;
  }

  /** Resolves when `get` knows an answer, which lasts as long as the registry is away, or when stopped. */
  lookUp(schemaId: number): Promise<void> {
    const running = this.lookups.get(schemaId);
    if (running) return running;
    const lookup = this.ask(schemaId).finally(() => this.lookups.delete(schemaId));
    this.lookups.set(schemaId, lookup);
    return lookup;
  }

  private async ask(schemaId: number): Promise<void> {
    for (let failureCount = 1; !this.stop.aborted; failureCount++) {
      try {
        this.schemas.set(schemaId, await this.registry.find(schemaId));
        return this.problems.clear(problemSubject);
      } catch (cause) {
        if (cause instanceof KafkaClientError && !cause.isRetriable) return this.noteAbsence(schemaId, cause.message);
        this.problems.set(problemSubject, reasonOf(cause));
        await pause(backOffMs(failureCount, Math.random()), this.stop);
      }
    }
  }

  private noteAbsence(schemaId: number, reason: string): void {
    this.absences.set(schemaId, { reason, until: Date.now() + absentForMs });
    this.problems.clear(problemSubject);
  }
}
