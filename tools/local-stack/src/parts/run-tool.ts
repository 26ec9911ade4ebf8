import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LocalStackError, reasonOf, systemCodeOf } from '../errors.ts';

const run = promisify(execFile);

/** On a slow line 200 MB take minutes, but a download that stands still must end. */
const runLimitMs = 30 * 60 * 1000;
/** What is quoted of a tool that failed. */
const quotedLineCountMax = 6;

/**
 * Runs a tool to its end.
 *
 * @throws {LocalStackError} `FETCH_FAILED` with what it said; `MAVEN_MISSING` when `mvn` is not there.
 */
export async function runTool(what: string, program: string, args: readonly string[]): Promise<void> {
  try {
    await run(program, [...args], { timeout: runLimitMs });
  } catch (cause) {
    if (program === 'mvn' && systemCodeOf(cause) === 'ENOENT') {
      throw new LocalStackError('MAVEN_MISSING', `Cannot ${what}: there is no mvn on the PATH`, cause);
    }
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    const said = tellingLines(stdout + stderr);
    throw new LocalStackError('FETCH_FAILED', `Cannot ${what}: ${said || reasonOf(cause)}`, cause);
  }
}

/** Without colours, and without Maven's advice on how to ask it for more. */
export function tellingLines(output: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with the escape character
  const lines = output.replace(/\u001b\[[0-9;]*m/g, '').split('\n');
  const telling = lines.filter(
    (line) => /\w/.test(line.replace(/^\[ERROR\]/, '')) && !/Re-run Maven|\[Help|For more/.test(line),
  );
  return telling.slice(0, quotedLineCountMax).join('\n  ');
}
