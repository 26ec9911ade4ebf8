/** Caches of the web go back for one or two polls ("halftime, then Q2 5:00 again"); what lasts longer is meant. */
export const heldPollCountMax = 2;

/**
 * How many polls in a row, this one included, have shown a step back that is not believed yet.
 *
 * 0 says that what is seen is believed: it is no step back, or it has persisted for more than two polls.
 *
 * @param isStepBack whether this poll shows an earlier state than the newest fact.
 * @param heldBefore what this function said of the poll before.
 */
export function heldPollCount(isStepBack: boolean, heldBefore: number): number {
  return isStepBack && heldBefore < heldPollCountMax ? heldBefore + 1 : 0;
}
