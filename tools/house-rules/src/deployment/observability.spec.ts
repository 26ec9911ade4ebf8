import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { read, repositoryFiles } from '../repository.ts';

const folder = 'docker/observability';
interface Panel {
  readonly title: string;
  readonly targets: ReadonlyArray<{ readonly expr: string }>;
}
const { panels } = JSON.parse(read(`${folder}/grafana/dashboards/courtside.json`)) as { panels: Panel[] };
const { groups } = parse(read(`${folder}/alerts.yaml`)) as {
  groups: ReadonlyArray<{ readonly rules: ReadonlyArray<{ readonly alert: string; readonly expr: string }> }>;
};
const drawn = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
const watched = groups.flatMap(({ rules }) => rules.map(({ expr }) => expr));

const exported = repositoryFiles()
  .filter((file) => /^(services|libs)\/.*\/src\/.*metrics\.ts$/.test(file))
  .map(read)
  .join('\n');
const isExported = (metric: string) => exported.includes(`'${metric.replace(/_bucket$/, '')}'`);
const metricsOf = (expressions: readonly string[]) => [
  ...new Set(expressions.flatMap((expression) => expression.match(/courtside_\w+/g) ?? [])),
];

describe.each([
  ['the dashboard', drawn],
  ['the alert rules', watched],
])('%s', (_name, expressions) => {
  test('asks for metrics that a service exports', () => {
    expect(metricsOf(expressions)).not.toEqual([]);
    expect(metricsOf(expressions).filter((metric) => !isExported(metric))).toEqual([]);
  });
});

test.each([
  ['facts per second', 'rate(courtside_facts_published_total'],
  ['age, end to end: source', 'courtside_source_age_seconds'],
  ['age, end to end: publishing', 'courtside_publish_latency_seconds_bucket'],
  ['age, end to end: pushing', 'courtside_push_latency_seconds_bucket'],
  ['lag', 'courtside_lag'],
  ['polls by outcome', 'outcome) (rate(courtside_feed_polls_total'],
  ['unreadable records', 'courtside_unreadable_records'],
])('the dashboard shows %s', (_what, expression) => {
  expect(drawn.filter((drawnOne) => drawnOne.includes(expression))).not.toEqual([]);
});

test('Prometheus finds services by the name that all of them share', () => {
  const { scrape_configs: jobs } = parse(read(`${folder}/prometheus.yaml`)) as { scrape_configs: unknown[] };

  expect(jobs).toMatchObject([{ dns_sd_configs: [{ names: ['courtside-services'], port: 8080 }] }]);
});
