/** Draws that depend on a text alone: the same text gives the same draws, on every machine. */
export interface Chance {
  /** Evenly in [0, 1). */
  next(): number;
  /** Evenly in [low, high). */
  between(low: number, high: number): number;
  /** A whole number, evenly in [0, count). */
  below(count: number): number;
  isLikely(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Each item as often as its weight says; a list without any weight is drawn from evenly. */
  weighted<T>(list: readonly T[], weight: (item: T) => number): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** Hash of a text, 32 bits (FNV-1a with a final mix, so that near texts land far apart). */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The generator sfc32 (Chris Doty-Humphrey, public domain): small, fast, passes the usual batteries. */
function sfc32(seed: string): () => number {
  let [a, b, c, counter] = [hash32(`${seed}/a`) | 0, hash32(`${seed}/b`) | 0, hash32(`${seed}/c`) | 0, 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next(); // The first numbers still resemble the seed.
  return next;
}

export function createChance(seed: string): Chance {
  const next = sfc32(seed);
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('Cannot pick from a list: it is empty');
    return list[below(list.length)] as T;
  };
  return {
    next,
    below,
    pick,
    between: (low, high) => low + next() * (high - low),
    isLikely: (probability) => next() < probability,
    weighted: (list, weight) => drawWeighted(list, weight, next) ?? pick(list),
    shuffled: (list) => shuffle([...list], below),
  };
}

function drawWeighted<T>(list: readonly T[], weight: (item: T) => number, next: () => number): T | undefined {
  const total = list.reduce((sum, item) => sum + weight(item), 0);
  let left = next() * total;
  return list.find((item) => {
    left -= weight(item);
    return left < 0;
  });
}

function shuffle<T>(list: T[], below: (count: number) => number): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [list[last], list[other]] = [list[other] as T, list[last] as T];
  }
  return list;
}
