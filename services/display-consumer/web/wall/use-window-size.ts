import { onScopeDispose, type ShallowRef, shallowRef } from 'vue';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

const sizeNow = (): WindowSize => ({ width: window.innerWidth, height: window.innerHeight });

/** The size of the window in CSS pixels, for as long as the component lives. */
export function useWindowSize(): Readonly<ShallowRef<WindowSize>> {
  const size = shallowRef(sizeNow());
  const measure = () => {
    size.value = sizeNow();
  };
  window.addEventListener('resize', measure);
  onScopeDispose(() => window.removeEventListener('resize', measure));
  return size;
}
