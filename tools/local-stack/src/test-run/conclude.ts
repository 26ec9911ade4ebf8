import { reasonOf } from '../errors.ts';
import { printSummary, type Summary } from './summary.ts';

/** Closes a run with the line that says what it has come to, and makes its exit code. */
export async function conclude(run: Promise<Summary>, stop: AbortSignal): Promise<void> {
  try {
    const total = await run;
    const areSkipsFailures = process.env.COURTSIDE_SKIPS_FAIL === 'true' && total.skipped > 0;
    if (areSkipsFailures) console.log('\nA skipped test counts as a failure here: recorded data is present.');
    process.exitCode = total.failed > 0 || areSkipsFailures || stop.aborted ? 1 : 0;
    console.log(`\n${printSummary(total)}`);
  } catch (cause) {
    console.error(reasonOf(cause));
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  }
}
