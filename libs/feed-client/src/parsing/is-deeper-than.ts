/** Whether lists and objects lie inside of each other in more than `levelCountMax` levels. Calls nothing level by level. */
export function isDeeperThan(value: unknown, levelCountMax: number): boolean {
  let level = holdersIn([value]);
  for (let levelCount = 0; level.length > 0; levelCount += 1) {
    if (levelCount === levelCountMax) return true;
    level = level.flatMap((holder) => holdersIn(Object.values(holder)));
  }
  return false;
}

const holdersIn = (values: readonly unknown[]): object[] =>
  values.filter((value): value is object => typeof value === 'object' && value !== null);
