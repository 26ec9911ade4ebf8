/** The versions are those of the embedded stack and of Compose. */
export const images = {
  kafka: 'apache/kafka:4.3.1',
  registry: 'apicurio/apicurio-registry:3.3.3',
} as const;
