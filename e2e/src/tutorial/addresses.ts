/** Where a start listens: the variables that every part takes, and that of the page. */
export type Addresses = Readonly<
  Partial<Record<'KAFKA_BROKERS' | 'SCHEMA_REGISTRY_URL' | 'FEED_URL' | 'PAGE', string>>
>;

const patterns = {
  PAGE: /^Ready after .*?: +(http:\S+)$/m,
  KAFKA_BROKERS: /^ *KAFKA_BROKERS=(\S+)$/m,
  SCHEMA_REGISTRY_URL: /^ *SCHEMA_REGISTRY_URL=(\S+)$/m,
  FEED_URL: /^ *FEED_URL=(\S+)$/m,
} as const;

/** The addresses that `npm start` has printed; others than the usual ones where those were taken. */
export function addressesIn(output: string): Addresses {
  const found = Object.entries(patterns).map(([name, pattern]) => [name, pattern.exec(output)?.[1]]);
  return Object.fromEntries(found.filter(([, address]) => address !== undefined));
}

/** The command as a reader would change it whose start has printed other addresses than the document. */
export function withAddresses(command: string, { PAGE, SCHEMA_REGISTRY_URL }: Addresses): string {
  return command
    .replaceAll('http://127.0.0.1:8085/apis/ccompat/v7', SCHEMA_REGISTRY_URL ?? 'http://127.0.0.1:8085/apis/ccompat/v7')
    .replaceAll('http://127.0.0.1:8080', PAGE ?? 'http://127.0.0.1:8080');
}
