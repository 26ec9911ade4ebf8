/** Far more than a registry of ours has; what is beyond is not looked at, in the order of the names. */
const topicCountMax = 20_000;

const suffix = '-value';
const kafkaNameLengthMax = 249; // Kafka's own limit; no topic can have a longer one.

/**
 * The topics, without prefix, that have values with a schema and may be shown: not those of Kafka (`__…`), no dead
 * letters (`….dlq`), and with a prefix only those that have it.
 *
 * @param subjects the registry's list as JSON; @throws when it is none.
 */
export function topicsOfSubjects(subjects: string, prefix: string): string[] {
  const names: unknown = JSON.parse(subjects);
  if (!Array.isArray(names)) throw new Error('the subjects are no list');
  const topics = names.flatMap((name) => (typeof name === 'string' ? (topicOf(name, prefix) ?? []) : []));
  return [...new Set(topics)].sort().slice(0, topicCountMax);
}

function topicOf(subject: string, prefix: string): string | undefined {
  if (!subject.endsWith(suffix) || !subject.startsWith(prefix)) return undefined;
  const name = subject.slice(0, -suffix.length);
  const topic = name.slice(prefix.length);
  const isForeign = name.length > kafkaNameLengthMax || name.startsWith('__') || topic.startsWith('__');
  return topic === '' || isForeign || topic.endsWith('.dlq') || !/^[\w.-]+$/.test(topic) ? undefined : topic;
}
