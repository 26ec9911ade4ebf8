import { type ComputedRef, computed, shallowRef } from 'vue';

/** The first part of something that can be long, and the way to more of it. */
export interface Share<Item> {
  readonly shown: ComputedRef<readonly Item[]>;
  readonly leftOutCount: ComputedRef<number>;
  /** How many come with the next step. */
  readonly nextCount: ComputedRef<number>;
  readonly more: () => void;
}

/** Shows `step` items at first and as many again with each `more`: what is not looked at is not made. */
export function useShare<Item>(items: () => readonly Item[], step: number): Share<Item> {
  const count = shallowRef(step);
  const shown = computed(() => items().slice(0, count.value));
  const leftOutCount = computed(() => items().length - shown.value.length);
  return {
    shown,
    leftOutCount,
    nextCount: computed(() => Math.min(step, leftOutCount.value)),
    more: () => {
      count.value += step;
    },
  };
}
