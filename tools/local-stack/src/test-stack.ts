/** A broker and a registry for tests: all that a suite may know of them, whoever runs them. */
export interface TestStack extends AsyncDisposable {
  readonly brokers: readonly string[];
  /** The Confluent-compatible base. */
  readonly registryUrl: string;
  /** Ends both. Safe to call twice. */
  stop(): Promise<void>;
}
