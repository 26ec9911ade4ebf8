import { type ShallowRef, watch } from 'vue';

/** How long a new value stands out: long enough to be noticed from the corner of an eye. */
const highlightMs = 1_600;

/**
 * Marks an element for a moment whenever a value changes; not for those who asked for less motion.
 *
 * @param token the name of the colour among the tokens of the look, `--mark`
 */
export function useHighlight(
  element: Readonly<ShallowRef<HTMLElement | null>>,
  value: () => unknown,
  property: 'color' | 'backgroundColor',
  token: string,
): void {
  watch(value, () => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const colour = getComputedStyle(document.documentElement).getPropertyValue(token);
    const frames = { [property]: [colour, colour, ''] }; // An empty last frame is the element's own look.
    element.value?.animate(frames, { duration: highlightMs, easing: 'ease-out' });
  });
}
