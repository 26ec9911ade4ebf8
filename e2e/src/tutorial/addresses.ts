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

/** The addresses in the document: those of a machine where nothing else listens. */
const usual: Required<Addresses> = {
  PAGE: 'http://127.0.0.1:8080',
  KAFKA_BROKERS: '127.0.0.1:9092',
  SCHEMA_REGISTRY_URL: 'http://127.0.0.1:8085/apis/ccompat/v7',
  FEED_URL: 'http://127.0.0.1:8084',
};

/** The command as a reader would change it whose start has printed other addresses than the document. */
export const withAddresses = (command: string, addresses: Addresses): string =>
  replaceAddresses(command, usual, addresses);

/** What was printed, as it reads where the usual addresses are free: so the document shows it. */
export const withUsualAddresses = (output: string, addresses: Addresses): string =>
  replaceAddresses(output, addresses, usual);

function replaceAddresses(text: string, from: Addresses, to: Addresses): string {
  const names = ['SCHEMA_REGISTRY_URL', 'PAGE', 'FEED_URL', 'KAFKA_BROKERS'] as const; // Kafka's is the least particular.
  return names.reduce(
    (replaced, name) => replaced.replaceAll(from[name] ?? usual[name], to[name] ?? usual[name]),
    text,
  );
}
