/** What every fact has, and only the generator or the owner of the topic may say. */
const reserved = ['gameId', 'revision', 'observedAt', 'source', 'isCorrection'];
/** Words of Avro's schema language (https://avro.apache.org/docs/1.12.0/specification/). */
const avroWords = [
  'null',
  'boolean',
  'int',
  'long',
  'float',
  'double',
  'bytes',
  'string',
  'record',
  'enum',
  'array',
  'map',
  'union',
  'fixed',
  'error',
];
/** Columns of a table carry it. */
const lengthMax = 40;

/** Why a field cannot be called this; undefined when it can. */
export function fieldNameProblem(name: string): string | undefined {
  const field = `field "${name}"`;
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) return `${field}: a name is letters and digits and begins with a small letter`;
  if (name.length > lengthMax) return `${field}: a name has at most ${lengthMax} letters, this one ${name.length}`;
  if (reserved.includes(name)) return `${field}: every fact has it already`;
  if (avroWords.includes(name)) return `${field}: it is a word of Avro, which no field should be called`;
  if (name in {}) return `${field}: every object of JavaScript has it already`;
  return undefined;
}
