type Settings = Readonly<Record<string, string | number | boolean>>;

/**
 * Settings of Kafka as its image takes them.
 * Source of the rule: https://hub.docker.com/r/apache/kafka, "Overriding the default broker configuration".
 */
export const kafkaEnvironment = (settings: Settings): Record<string, string> =>
  environmentOf(settings, (name) => `KAFKA_${name.replaceAll('_', '__').replaceAll('-', '___').replaceAll('.', '_')}`);

/**
 * Settings of Quarkus, and so of the registry, as variables.
 * Source of the rule: https://quarkus.io/guides/config-reference, "Environment variables".
 */
export const quarkusEnvironment = (settings: Settings): Record<string, string> =>
  environmentOf(settings, (name) => name.replace(/[^a-z0-9]/gi, '_'));

const environmentOf = (settings: Settings, variableOf: (name: string) => string) =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [variableOf(name).toUpperCase(), String(value)]));
