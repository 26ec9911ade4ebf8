import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { type Exchange, exchange, rawRequest } from './exchange.ts';

export interface ScramUser {
  readonly name: string;
  readonly iterationCount: number;
  readonly salt: Buffer;
  readonly saltedPassword: Buffer;
}

export interface AlteredUser {
  readonly name: string;
  readonly errorCode: number;
  readonly reason: string | null;
}

const alterScramApiKey = 51;
const scramSha256 = 1;

/** A request that kafkajs does not have: users and what their passwords are checked with. */
export function alterScramExchange({
  upserted,
  deleted,
}: {
  upserted: readonly ScramUser[];
  deleted: readonly string[];
}): Exchange<{ users: readonly AlteredUser[] }> {
  const body = new ByteWriter().unsignedVarint(0); // End of the request header: no tagged fields.
  body.unsignedVarint(deleted.length + 1);
  for (const name of deleted) body.compactString(name).int8(scramSha256).unsignedVarint(0);
  body.unsignedVarint(upserted.length + 1);
  for (const { name, iterationCount, salt, saltedPassword } of upserted) {
    body.compactString(name).int8(scramSha256).int32(iterationCount);
    body.compactBytes(salt).compactBytes(saltedPassword).unsignedVarint(0);
  }
  body.unsignedVarint(0);
  return exchange(rawRequest(alterScramApiKey, 0, 'AlterUserScramCredentials', body.toBuffer()), decodeAlteredUsers);
}

/** Layout: https://kafka.apache.org/protocol#The_Messages_AlterUserScramCredentials (version 0). */
function decodeAlteredUsers(payload: Buffer): { users: AlteredUser[] } {
  const reader = new ByteReader(payload);
  reader.skipTaggedFields();
  reader.int32(); // Throttle time.
  const users = reader.compactArray(() => {
    const name = reader.compactString() ?? '';
    const user = { name, errorCode: reader.int16(), reason: reader.compactString() };
    reader.skipTaggedFields();
    return user;
  });
  return { users };
}
