import type { KafkaClientConfig } from '../config.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import { type BrokerLink, openBrokerLink, parseAddress } from './broker-link.ts';
import type { Exchange } from './exchange.ts';
import { type BrokerAddress, type ClusterMetadata, metadataExchange } from './metadata.ts';

const answerDeadlineMs = 10_000; // An answer of 8 MB through a slow line; a broker that takes longer hangs.
const askingDeadlineMs = 3_000; // Small and urgent: rather ask the next broker.

/** The links of one client to the brokers of a cluster, found by asking any of them. */
export class ClusterLinks {
  private readonly config: KafkaClientConfig;
  private readonly links = new Map<string, BrokerLink>();
  private nodes = new Map<number, string>();
  /** Addresses to ask about the cluster; the one that answered last comes first. */
  private addresses: string[];

  constructor(config: KafkaClientConfig) {
    this.config = config;
    this.addresses = [...config.brokers];
  }

  /** @throws {KafkaClientError} `BROKER_UNREACHABLE` when no broker that is known answers. */
  async metadata(topics: readonly string[]): Promise<ClusterMetadata> {
    const { answer, address } = await this.askAny(metadataExchange(topics));
    this.learn(answer.brokers, address);
    return answer;
  }

  /** Asks one broker after the other, the one that answered last first. */
  async askAny<Answer>(exchange: Exchange<Answer>): Promise<{ answer: Answer; address: string }> {
    const reasons: string[] = [];
    for (const address of this.addresses) {
      try {
        return { answer: await this.linkTo(address).send(exchange, askingDeadlineMs), address };
      } catch (cause) {
        reasons.push(reasonOf(cause));
      }
    }
    throw new KafkaClientError('BROKER_UNREACHABLE', `Cannot reach the cluster: ${reasons.join('; ')}`);
  }

  /** @throws {KafkaClientError} `BROKER_UNREACHABLE` for a node that the last metadata did not name. */
  link(nodeId: number): BrokerLink {
    const address = this.nodes.get(nodeId);
    if (address === undefined) throw new KafkaClientError('BROKER_UNREACHABLE', `Cannot find broker ${nodeId}`);
    return this.linkTo(address);
  }

  /** The way to a broker whose address was told in an answer. */
  linkAt({ host, port }: { host: string; port: number }): BrokerLink {
    return this.linkTo(addressOf(host, port));
  }

  close(): void {
    for (const link of this.links.values()) link.close();
    this.links.clear();
  }

  private learn(brokers: readonly BrokerAddress[], answered: string): void {
    this.nodes = new Map(brokers.map(({ nodeId, host, port }) => [nodeId, addressOf(host, port)]));
    this.addresses = [...new Set([answered, ...this.nodes.values(), ...this.config.brokers])];
    for (const [address, link] of this.links) {
      if (this.addresses.includes(address)) continue;
      link.close();
      this.links.delete(address);
    }
  }

  private linkTo(address: string): BrokerLink {
    const known = this.links.get(address);
    if (known) return known;
    const link = openBrokerLink(parseAddress(address), { ...this.config, deadlineMs: answerDeadlineMs });
    this.links.set(address, link);
    return link;
  }
}

const addressOf = (host: string, port: number) => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`);
