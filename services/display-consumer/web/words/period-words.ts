/** "Q2", "OT", "OT3"; halves are "H1", and leagues with another number of periods get "P1". */
export function periodWords(period: number, regulationPeriods: number): string {
  if (period > regulationPeriods) return overtimeWords(period - regulationPeriods);
  if (regulationPeriods === 4) return `Q${period}`;
  return regulationPeriods === 2 ? `H${period}` : `P${period}`;
}

/** "OT", "OT2" … */
export function overtimeWords(overtime: number): string {
  return overtime === 1 ? 'OT' : `OT${overtime}`;
}
