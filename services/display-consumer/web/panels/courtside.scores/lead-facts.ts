/** What the chart of the lead says, for those who read instead of looking. */
export interface LeadFacts {
  readonly biggestHomeLead: number;
  readonly biggestAwayLead: number;
  readonly leadChangeCount: number;
  /** How often the score was level again. */
  readonly tieCount: number;
}

/** Counts over the leads (home less away) in the order of the game. */
export function leadFacts(leads: readonly number[]): LeadFacts {
  const steps = leads.filter((lead, index) => lead !== leads[index - 1]);
  const leaders = steps.map(Math.sign).filter((sign) => sign !== 0);
  return {
    biggestHomeLead: Math.max(0, ...leads),
    biggestAwayLead: Math.max(0, ...leads.map((lead) => -lead)),
    leadChangeCount: leaders.filter((leader, index) => index > 0 && leader !== leaders[index - 1]).length,
    tieCount: steps.filter((lead, index) => index > 0 && lead === 0).length,
  };
}

/**
 * "Biggest lead: GSW 9, BKN 12 · 4 lead changes · tied once"
 *
 * @param knownSince where the game was met, in words, when that was not its start
 */
export function leadWords(facts: LeadFacts, teams: { home: string; away: string }, knownSince: string | null): string {
  const { biggestAwayLead, biggestHomeLead, leadChangeCount, tieCount } = facts;
  return [
    ...(knownSince === null ? [] : [`Known since ${knownSince}`]),
    `Biggest lead: ${teams.away} ${biggestAwayLead}, ${teams.home} ${biggestHomeLead}`,
    `${leadChangeCount === 0 ? 'no' : leadChangeCount} lead ${leadChangeCount === 1 ? 'change' : 'changes'}`,
    timesTied(tieCount),
  ].join(' · ');
}

function timesTied(tieCount: number): string {
  if (tieCount === 0) return 'never tied';
  return tieCount === 1 ? 'tied once' : `tied ${tieCount} times`;
}
