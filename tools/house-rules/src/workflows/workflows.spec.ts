import { describe, expect, test } from '@jest/globals';
import { jobs, workflows } from './workflow-model.ts';

/** Who may write, and what: a job that is not here may only read. */
const writers = {
  'ci.yml/publish': ['packages'],
  'release.yml/versions': ['contents'],
  'release.yml/image': ['packages'],
};

/** Nothing of ours takes longer; the default of GitHub is six hours. */
const timeoutMinutesMax = 90;

test('there are workflows for a commit, a release and a night', () => {
  expect(workflows.map(({ file }) => file)).toEqual(
    ['ci', 'nightly', 'release'].map((name) => `.github/workflows/${name}.yml`),
  );
});

describe.each(workflows)('$file', ({ text, on, permissions, concurrency, defaults }) => {
  test('allows nothing by default: each job says what it needs', () => {
    expect(permissions).toEqual({});
  });

  test('says what may run beside itself', () => {
    expect(concurrency?.group).toEqual(expect.any(String));
  });

  test('stops at the first failure, in a pipe as well: that is what naming the shell does', () => {
    expect(defaults?.run?.shell).toBe('bash');
  });

  test('pins every action by the full hash of a commit, and says its version', () => {
    const used = text.split('\n').filter((line) => /\buses:/.test(line));

    expect(used.filter((line) => !/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('has no secret but the token of the run, and runs nothing of a stranger with rights of ours', () => {
    expect(text).not.toMatch(/\bsecrets\b/);
    expect(Object.keys(on)).not.toEqual(expect.arrayContaining(['pull_request_target']));
    expect(Object.keys(on)).not.toEqual(expect.arrayContaining(['workflow_run']));
  });
});

test('an action has the same version everywhere', () => {
  const pins = new Set(workflows.flatMap(({ text }) => text.match(/uses: .*/g) ?? []));
  const actions = [...pins].map((pin) => pin.split('@')[0]);

  expect(actions).toEqual([...new Set(actions)]);
});

describe.each(jobs)('$name', (job) => {
  test(`ends after ${timeoutMinutesMax} minutes at the latest`, () => {
    expect(job['timeout-minutes']).toBeGreaterThan(0);
    expect(job['timeout-minutes']).toBeLessThanOrEqual(timeoutMinutesMax);
  });

  test('writes only what is listed here', () => {
    const written = Object.entries(job.permissions ?? { everything: 'write' }).filter(([, right]) => right !== 'read');

    expect(written.map(([what]) => what)).toEqual(writers[job.name as keyof typeof writers] ?? []);
  });

  test('runs on a machine of a known version', () => {
    expect(job['runs-on']).toMatch(/^ubuntu-\d+\.\d+$/);
  });

  test('puts no expression into a shell: what it says arrives as a variable', () => {
    expect(job.steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('leaves the token in the clone only where it pushes', () => {
    const clones = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    const keeps = job.permissions?.contents === 'write' ? undefined : false;

    expect(clones.map((step) => step.with?.['persist-credentials'])).toEqual([keeps]);
  });
});
