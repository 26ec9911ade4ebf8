import type { Admin } from 'kafkajs';
import type { KafkaClientConfig } from './config.ts';
import { createKafkajs } from './kafkajs-client.ts';
import { SocketGroup } from './protocol/socket-factory.ts';

/** Asks the cluster one question of administration, over connections that end with the answer. Rejects with what kafkajs throws. */
export async function withAdmin<Answer>(
  config: KafkaClientConfig,
  question: (admin: Admin) => Promise<Answer>,
): Promise<Answer> {
  const sockets = new SocketGroup();
  const admin = createKafkajs(config, sockets).admin();
  try {
    await admin.connect();
    return await question(admin);
  } finally {
    sockets.close();
    await admin.disconnect().catch(() => {}); // The sockets are gone already.
  }
}
