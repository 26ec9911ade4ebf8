import type { BrokerPorts } from '../parts/cluster-nodes.ts';
import { nodePrincipal } from './keep-certificate.ts';
import { adminName, type Secrets } from './keep-secrets.ts';

/**
 * A client whose password was taken away is asked for it again this often, and is let go when it does not know it.
 * kafkajs answers ten seconds early, and asks at every request when there are no more than ten.
 */
const reauthenticateAfterMs = 15_000;

/**
 * Clients prove who they are by a password (SCRAM) inside of TLS, nodes among themselves and to the controller by the one
 * certificate that is trusted. Nobody may do anything that no rule allows, but the nodes and the admin.
 * Source of the names: https://kafka.apache.org/43/security/
 */
export function secureProperties(ports: BrokerPorts, secrets: Secrets): Record<string, string | number | boolean> {
  const { broker, controller, inside = 0 } = ports;
  return {
    listeners: `CLIENTS://127.0.0.1:${broker},NODES://127.0.0.1:${inside},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `CLIENTS://127.0.0.1:${broker},NODES://127.0.0.1:${inside}`,
    'listener.security.protocol.map': 'CLIENTS:SASL_SSL,NODES:SSL,CONTROLLER:SSL',
    'inter.broker.listener.name': 'NODES',
    'controller.listener.names': 'CONTROLLER',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-256',
    'listener.name.clients.scram-sha-256.sasl.jaas.config':
      'org.apache.kafka.common.security.scram.ScramLoginModule required;',
    'listener.name.clients.ssl.client.auth': 'none',
    'listener.name.nodes.ssl.client.auth': 'required',
    'listener.name.controller.ssl.client.auth': 'required',
    'connections.max.reauth.ms': reauthenticateAfterMs,
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': secrets.keyStoreFile,
    'ssl.keystore.password': secrets.keyStorePassword,
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': secrets.trustFile,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': `User:${adminName};User:${nodePrincipal}`,
    'allow.everyone.if.no.acl.found': false,
  };
}
