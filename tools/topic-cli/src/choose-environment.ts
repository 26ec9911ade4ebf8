type Environment = Readonly<Record<string, string | undefined>>;

const addressNames = ['KAFKA_BROKERS', 'SCHEMA_REGISTRY_URL'];

/**
 * The environment with the addresses that `npm start` has written down, unless it names one itself: then both are meant to
 * be its own, because ids of one registry mean nothing in another.
 */
export function chooseEnvironment(env: Environment, recorded: object | undefined): Environment {
  return addressNames.some((name) => env[name]) ? env : { ...env, ...recorded };
}
