/** What a stream had told when its page was left. */
export interface RememberedView<View> {
  readonly view: View;
  readonly lastId: string;
}

/** Enough to go back and forth through an evening; a view of a game with its timeline is about 100 kB. */
const viewCountMax = 8;

/** Keeps the last views, so that going back shows the board at once and the stream only what has changed since. */
export function createViewMemory<View>() {
  const views = new Map<string, RememberedView<View>>();
  return {
    recall: (address: string): RememberedView<View> | undefined => views.get(address),
    remember(address: string, remembered: RememberedView<View>): void {
      views.delete(address); // A Map keeps the order of insertion: the oldest is the first.
      views.set(address, remembered);
      const oldest = views.keys().next().value;
      if (views.size > viewCountMax && oldest !== undefined) views.delete(oldest);
    },
  };
}
