import type { Report } from './check-contract.ts';
import type { Finding } from './finding.ts';

/** The report for a terminal: one line when all is well, else what is wrong, by which rule, and what to do instead. */
export function printReport({ topic, findings, compared, unseen }: Report): string {
  const verdict =
    findings.length === 0
      ? `${topic} keeps its promises; compared with ${compared.join(', ') || 'no version: it is a draft until its first fixture'}`
      : `${topic} breaks ${findings.length === 1 ? 'a promise' : `${findings.length} promises`}:`;
  return [verdict, ...findings.map(printFinding), ...unseen.map((what) => `\nNot looked at: ${what}`)].join('\n');
}

const printFinding = ({ where, problem, rule, instead }: Finding): string =>
  `\n  ${where} ${problem}\n    rule:    ${rule}\n    instead: ${instead}`;
