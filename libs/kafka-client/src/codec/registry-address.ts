import type { KafkaClientConfig } from '../config.ts';

/** Where a registry is, and who asks. */
export interface RegistryAddress {
  /** Without credentials and without a slash at its end: for requests and messages. */
  readonly base: string;
  readonly credentials?: { readonly username: string; readonly password: string };
}

/** The address in a configuration with the credentials beside it, in the form that goes from hand to hand. */
export function registryAddressOf({
  registryUrl,
  registryCredentials,
}: Pick<KafkaClientConfig, 'registryUrl' | 'registryCredentials'>): string {
  if (registryCredentials === undefined) return registryUrl;
  const url = new URL(registryUrl);
  url.username = encodeURIComponent(registryCredentials.username);
  url.password = encodeURIComponent(registryCredentials.password);
  return url.href;
}

/** fetch refuses an address with a password in it, and no message of ours may repeat one. */
export function splitRegistryAddress(address: string): RegistryAddress {
  const url = URL.parse(address);
  if (url === null) return { base: address };
  const [username, password] = [url.username, url.password].map(decodeURIComponent) as [string, string];
  url.username = '';
  url.password = '';
  const base = url.href.replace(/\/+$/, '');
  return username === '' && password === '' ? { base } : { base, credentials: { username, password } };
}
