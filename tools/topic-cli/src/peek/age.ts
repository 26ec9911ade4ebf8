const steps = [
  { unit: 'd', ms: 86_400_000 },
  { unit: 'h', ms: 3_600_000 },
  { unit: 'min', ms: 60_000 },
  { unit: 's', ms: 1_000 },
] as const;

/** How long ago in its largest unit: `4 s`, `12 min`, `3 h`, `2 d`. Clocks that disagree make nothing younger than 0. */
export function age(ageMs: number): string {
  const step = steps.find(({ ms }) => ageMs >= ms) ?? { unit: 's', ms: 1_000 };
  return `${Math.max(Math.floor(ageMs / step.ms), 0)} ${step.unit}`;
}
