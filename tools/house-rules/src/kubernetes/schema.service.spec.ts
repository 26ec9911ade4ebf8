import { describe, expect } from '@jest/globals';
import { installingLimitMs, kustomize, refusals, testWithTools } from './testing/kubernetes-tools.ts';
import { appliedFolders } from './testing/rendered.ts';

/** The oldest that the README names, and the newest whose schemas there are. */
const versions = ['1.30.0', '1.37.0'];

const mistakes = [
  ['a field that does not exist', 'livenessProbe:', 'livenesProbe:', "'livenesProbe' was unexpected"],
  ['a text for a number', 'replicas: 2', 'replicas: two', "'two' is not of type 'integer'"],
  ['no selector', /^ {2}selector:\n( {4}.*\n)+ {2}strategy:/m, '  strategy:', "'selector' is a required property"],
  ['a kind that does not exist', 'kind: NetworkPolicy', 'kind: NetworkPolice', "Couldn't find schema for kind"],
] as const;

describe.each(versions)('Kubernetes %s', (version) => {
  testWithTools(
    'knows everything in every folder of deploy/kubernetes',
    async () => {
      const texts = await Promise.all(appliedFolders.map(async (folder) => [folder, await kustomize(folder)] as const));

      expect(await refusals(Object.fromEntries(texts), version)).toEqual([]);
    },
    installingLimitMs,
  );

  testWithTools(
    'refuses mistakes, each for what it is',
    async () => {
      const text = await kustomize('score-producer');
      const texts = mistakes.map(([what, before, after]) => [what, text.replace(before, after)] as const);

      const refused = await refusals(Object.fromEntries(texts), version);

      const expected = mistakes.map(([what, , , words]) => expect.stringMatching(`^${what} .*${words}`));
      expect(refused).toEqual(expected);
    },
    installingLimitMs,
  );
});
