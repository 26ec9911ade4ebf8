/** Registry framing: byte 0, then the id of the writer's schema as int32, then Avro. */
export const framingLength = 5;
const magicByte = 0;

/** Id of the schema that wrote `value`, or the reason why it names none. */
export function schemaIdOf(value: Buffer): number | string {
  if (value.length < framingLength)
    return `the value has ${value.length} bytes, the framing alone takes ${framingLength}`;
  if (value[0] !== magicByte) return `the first byte is ${value[0]}, a framed value starts with ${magicByte}`;
  return value.readInt32BE(1);
}

export function writeFraming(target: Buffer, schemaId: number): void {
  target[0] = magicByte;
  target.writeInt32BE(schemaId, 1);
}
