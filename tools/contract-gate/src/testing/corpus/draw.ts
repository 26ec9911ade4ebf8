import fc, { type GeneratorValue } from 'fast-check';

/** Chance, from a seed: the same seed draws the same. */
export interface Draw {
  oneOf<Item>(items: readonly Item[]): Item;
  /** From 0 up to, but not including, `count`. */
  below(count: number): number;
  /** True in one of two. */
  coin(): boolean;
  /** The items in another order, or in the same one. */
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** Calls `make` with chance of its own, `count` times. */
export function drawn<Made>(make: (draw: Draw) => Made, count: number, seed: number): Made[] {
  return fc.sample(
    fc.gen().map((generate) => make(drawFrom(generate))),
    { seed, numRuns: count },
  );
}

/** By index: fast-check keeps what it was given, and would hand out an equal object of an earlier draw. */
function drawFrom(generate: GeneratorValue): Draw {
  const below = (count: number) => generate(fc.nat, count - 1);
  return {
    below,
    coin: () => generate(fc.boolean),
    oneOf: (items) => at(items, below(items.length)),
    shuffled: (items) => {
      const left = [...items];
      return items.flatMap(() => left.splice(below(left.length), 1));
    },
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`Cannot draw item ${index} of ${items.length}`);
  return item;
}
