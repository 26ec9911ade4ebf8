import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const script = fileURLToPath(new URL('run.mjs', import.meta.url));

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}, nodeArgs: readonly string[] = []) {
  const { status, stderr } = spawnSync(process.execPath, [...nodeArgs, script, ...args], {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  });
  return { status, stderr };
}

test('run tells somebody with an older Node what to install, and nothing else', () => {
  const pretend = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.0' } })";

  const { status, stderr } = run(['start'], {}, ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`]);

  expect(status).toBe(1);
  expect(stderr).toMatch(/^Node 20 or newer is needed: .*\n.*apt-get install nodejs npm.*\n.*brew install node\n$/);
});

test('run tells what to type when npm has kept the options to itself', () => {
  const { status, stderr } = run(['start'], { npm_config_speed: '100', npm_config_fresh: 'true' });

  expect(status).toBe(1);
  expect(stderr).toBe('npm keeps --speed 100 --fresh to itself. Write: npm start -- --speed 100 --fresh\n');
});

test('run does not guess what belongs to the options that npm has kept', () => {
  const { stderr } = run(['new-feature', 'injuries', 'player'], { npm_config_per: 'true', npm_config_dry_run: 'true' });

  expect(stderr).toMatch(/^npm keeps --per --dry-run to itself\. Write -- before .*: npm run new-feature -- \.\.\.\n$/);
});

test('run minds an option that npm knows as well only where the command has it', () => {
  const env = { npm_config_json: 'true' };

  expect(run(['peek', 'courtside.scores'], env).stderr).toMatch(
    /^npm keeps --json to itself\. .*: npm run peek -- \.\.\.\n$/,
  );
  expect(run(['start', '--help'], env).stderr).not.toContain('to itself');
});

test('run lists the commands there are when it gets another', () => {
  expect(run(['begin']).stderr).toBe(
    'There is no command "begin": there are start, stack, test, test:quick, test:docker, test:versions, faults, bench, peek, dlq, acls, new-feature\n',
  );
});

test('run says that an engine is missing before it does anything for the tests on Docker', () => {
  const { status, stderr } = run(['test:docker'], { DOCKER_HOST: 'unix:///nowhere/docker.sock' });

  expect(status).toBe(1);
  expect(stderr).toMatch(/^A running Docker engine is needed: docker .*\n/);
});
