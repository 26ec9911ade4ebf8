import { avscVerdict } from './avsc-verdict.ts';
import { type Explanation, explanations } from './explanations.ts';
import { disagree, type Judged } from './judge.ts';
import { ourVerdict } from './our-verdict.ts';
import type { RecordJson } from './schema-json.ts';

/**
 * The fewest explanations of a disagreement: without what they are about, gate and avsc say what the registry has said.
 * Undefined when there are none.
 */
export function explain(judged: Judged): readonly Explanation[] | undefined {
  return subsets(explanations).find((used) => {
    const without = (schema: RecordJson) => used.reduce((left, { without: leave }) => leave(left), schema);
    const versions = judged.versions.map(without);
    const schema = without(judged.schema);
    return !disagree({ ...judged, ours: ourVerdict(versions, schema), avsc: avscVerdict(versions, schema) });
  });
}

/** Every choice of items, small ones first. */
function subsets<Item>(items: readonly Item[]): (readonly Item[])[] {
  const choices = Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, index) => Math.floor(bits / 2 ** index) % 2 === 1),
  );
  return choices.sort((a, b) => a.length - b.length);
}
