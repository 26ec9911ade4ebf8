import { beforeAll, describe, expect, test } from '@jest/globals';
import { read } from '../repository.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import { breakersOf, type Rule, workloadsOf } from './rule.ts';
import { serviceRules } from './service-rules.ts';
import { hasTools, installingLimitMs, testWithTools } from './testing/kubernetes-tools.ts';
import { appliedFolders, rendered, serviceNames } from './testing/rendered.ts';
import { workloadRules } from './workload-rules.ts';

let workloads: KubernetesObject[] = [];
const services = () => workloads.filter(({ metadata }) => serviceNames.includes(metadata.name));
const simulators = () => workloads.filter(({ metadata }) => metadata.name === 'feed-simulator');
/** The first workload, with one text of it replaced. */
const spoilt = (of: readonly KubernetesObject[], before: string | RegExp, after: string): KubernetesObject[] => {
  const text = JSON.stringify(of[0]);
  const changed = text.replace(before, after);
  expect(changed).not.toBe(text);
  return [JSON.parse(changed)];
};

beforeAll(async () => {
  if (!hasTools) return;
  const objects = await Promise.all(appliedFolders.map(rendered));
  workloads = objects.flatMap(workloadsOf);
}, installingLimitMs);

describe.each(workloadRules)('every workload $says', (rule) => {
  testWithTools('in every folder', () => {
    expect(breakersOf(rule, workloads)).toEqual([]);
  });
});

describe.each(serviceRules)('every service $says', (rule) => {
  testWithTools('in every folder', () => {
    expect(services().length).toBeGreaterThanOrEqual(4 * serviceNames.length);
    expect(breakersOf(rule, services())).toEqual([]);
  });
});

const breaks: ReadonlyArray<readonly [says: string, before: string | RegExp, after: string]> = [
  ['runs as somebody', '"runAsNonRoot":true', '"runAsNonRoot":false'],
  ['runs as somebody', '"runAsUser":1000', '"runAsUser":0'],
  ['runs as somebody', 'RuntimeDefault', 'Unconfined'],
  ['has no token', '"automountServiceAccountToken":false,', ''],
  ['has no token', '"enableServiceLinks":false', '"enableServiceLinks":true'],
  ['has no rights', '"allowPrivilegeEscalation":false', '"allowPrivilegeEscalation":true'],
  ['has no rights', '"drop":["ALL"]', '"drop":["ALL"],"add":["NET_ADMIN"]'],
  ['cannot write', '"readOnlyRootFilesystem":true', '"readOnlyRootFilesystem":false'],
  ['asks for processor', /"limits":\{[^}]*\}/, '"limits":{"cpu":"1"}'],
  ['asks for processor', /"requests":\{[^}]*\}/, '"requests":{"memory":"1Mi"}'],
  ['is asked whether', '"readinessProbe"', '"otherProbe"'],
  ['is asked whether', '"name":"http"', '"name":"other"'],
  ['is of one version', /"image":"([^":]+):[^"]*"/, '"image":"$1:latest"'],
  ['has a second', '"replicas":2', '"replicas":1'],
  ['has a second', '"maxUnavailable":0', '"maxUnavailable":1'],
  ['has not both', 'DoNotSchedule', 'ScheduleAnyway'],
  ['has not both', '"maxSkew":1', '"maxSkew":2'],
  ['has the time', /"terminationGracePeriodSeconds":\d+/, '"terminationGracePeriodSeconds":5'],
  ['is asked for', /"livenessProbe":\{(.*?)\/health\/live/, '"livenessProbe":{$1/health/ready'],
  ['is found', '"prometheus.io/port":"8080"', '"prometheus.io/port":"8081"'],
];
const ruleOf = (says: string): Rule => {
  const [rule] = [...workloadRules, ...serviceRules].filter((candidate) => candidate.says.startsWith(says));
  if (rule === undefined) throw new Error(`Cannot find the rule "${says}"`);
  return rule;
};

describe.each(breaks)('the rule "%s ..." is broken', (says, before, after) => {
  testWithTools(`by ${after || `leaving out ${before}`}`, () => {
    expect(breakersOf(ruleOf(says), spoilt(services(), before, after))).toHaveLength(1);
  });
});

test('every rule is broken by something', () => {
  const broken = new Set(breaks.map(([says]) => ruleOf(says)));

  expect([...workloadRules, ...serviceRules].filter((rule) => !broken.has(rule))).toEqual([]);
});

testWithTools('the simulator keeps to the rules for what is ours', () => {
  const rule = ruleOf('cannot write');

  expect(breakersOf(rule, spoilt(simulators(), '"readOnlyRootFilesystem":true', '"x":true'))).toHaveLength(1);
});

test('the paths that are asked are those that service-kit and the display answer', () => {
  for (const file of [
    'libs/service-kit/src/answer-operations.ts',
    'services/display-consumer/src/http/operations-routes.ts',
  ])
    for (const path of ['/health/live', '/health/ready', '/metrics']) expect(read(file)).toContain(`'${path}'`);
});
