import type { Type } from 'avsc';
import type { Compare, Pair } from './compare.ts';
import type { Mismatch } from './mismatch.ts';
import { isUnion, typeWords, written } from './schema-type.ts';

/**
 * Avro, "Schema Resolution": the branch that was written is read by the first branch of the reader's union that
 * matches it. A writer may write any of its branches, so each of them must find one.
 */
export function compareUnions({ reader, writer, path }: Pair, compare: Compare): readonly Mismatch[] {
  const branches = isUnion(writer) ? writer.types : [writer];
  return branches.flatMap((branch) => compareBranch({ reader, writer: branch, path }, compare));
}

function compareBranch({ reader, writer, path }: Pair, compare: Compare): readonly Mismatch[] {
  if (!isUnion(reader)) return compare({ reader, writer, path });
  const nearest = reader.types.find((branch) => isSameKind(branch, writer));
  const rest = reader.types.filter((branch) => branch !== nearest);
  let mismatches: readonly Mismatch[] = [
    { path, rule: 'branch', reader: typeWords(reader), writer: typeWords(writer) },
  ];
  for (const branch of nearest ? [nearest, ...rest] : rest) {
    const found = compare({ reader: branch, writer, path });
    if (found.length === 0) return found;
    if (branch === nearest) mismatches = found; // What is wrong inside says more than that no branch fits.
  }
  return mismatches;
}

const isSameKind = (a: Type, b: Type): boolean =>
  written(a).typeName === written(b).typeName && written(a).name === written(b).name;
