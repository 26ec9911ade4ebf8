import { testKafka } from '@courtside/kafka-client/testing';
import { afterAll, describe, expect, test } from '@jest/globals';
import { buildCorpus, kinds } from '../testing/corpus/corpus.ts';
import { explain } from '../testing/corpus/explain.ts';
import { explanations } from '../testing/corpus/explanations.ts';
import { disagree, type Judged, judge, judgedWords } from '../testing/corpus/judge.ts';

/** Another corpus: `CORPUS_SEED=42`. */
const seed = Number(process.env.CORPUS_SEED ?? 20_261_125);
/** Each gives about 70 changes. */
const schemaCount = 8;
const changeCountMin = 500;

const { registryUrl, config } = testKafka();
const histories = buildCorpus(schemaCount, seed).map((history, index) => ({
  name: `history ${index + 1}, of ${history.versions.length}`,
  judged: once(() => judge(registryUrl, `${config.topicPrefix}corpus-${index}-value`, history)),
}));
const allJudged = async () => (await Promise.all(histories.map(({ judged }) => judged()))).flat();

/** Each history is asked about once, by the test that needs it first. */
function once(ask: () => Promise<readonly Judged[]>): () => Promise<readonly Judged[]> {
  let answer: Promise<readonly Judged[]> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

describe(`gate, avsc and registry on CORPUS_SEED=${seed}`, () => {
  afterAll(async () => {
    const judged = await allJudged();
    const differences = judged.filter(disagree).length;
    console.log(`CORPUS_SEED=${seed}: ${judged.length} changes, ${differences} of them judged differently`);
  });

  test.each(histories)(
    'the gate lets nothing pass that avsc cannot read or the registry refuses: $name',
    async ({ judged }) => {
      const passed = (await judged()).filter(({ ours }) => ours === 'compatible');

      expect(passed.filter(disagree).map(judgedWords)).toEqual([]);
    },
  );

  test.each(histories)('every disagreement has an explanation: $name', async ({ judged }) => {
    const unexplained = (await judged()).filter((one) => disagree(one) && explain(one) === undefined);

    expect(unexplained.map(judgedWords)).toEqual([]);
  });

  test.each(explanations)('the explanation is needed: $about', async (explanation) => {
    const explained = (await allJudged()).filter(disagree).map(explain);

    expect(explained.some((used) => used?.length === 1 && used[0] === explanation)).toBe(true);
  });

  test(`there are at least ${changeCountMin} changes, of every kind, good and bad`, async () => {
    const judged = await allJudged();
    const countOf = (verdict: Judged['ours']) => judged.filter(({ ours }) => ours === verdict).length;

    expect(judged.length).toBeGreaterThanOrEqual(changeCountMin);
    expect(kinds.filter((kind) => !judged.some((one) => one.kind === kind))).toEqual([]);
    expect(Math.min(countOf('compatible'), countOf('refused'))).toBeGreaterThan(judged.length / 5);
  });
});
