import { featureNames } from './names.ts';

/** It stands in the names of a topic, two packages and a group of consumers. */
const lengthMax = 40;
/** The words that TypeScript does not take as the name of a constant (ECMAScript 2026, 12.7.2, strict mode). */
const reservedWords = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof undefined var void while with yield`.split(/\s+/),
);

export interface Surroundings {
  /** The words that the templates use in code: a feature of that name would mean two things. */
  readonly templateWords: ReadonlySet<string>;
  /** Whether a folder or file of the repository is there, by its path from the root. */
  exists(path: string): boolean;
}

/** What is wrong with the name of a feature; empty when it can be used. */
export function featureNameProblems(name: string, { templateWords, exists }: Surroundings): readonly string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return [`"${name}" is no name: small letters and digits, words joined by "-", such as shot-charts`];
  const { constantName, typeName } = featureNames(name);
  const isWord = (word: string) => reservedWords.has(word) || word in globalThis || templateWords.has(word);
  const taken = placesOf(name).filter(exists);
  return [
    ...(name.length > lengthMax ? [`"${name}" has ${name.length} letters, a name has at most ${lengthMax}`] : []),
    ...(/-(producer|consumer)$/.test(name) ? [`"${name}": leave out "-producer", it is added where it belongs`] : []),
    ...([constantName, typeName].some(isWord)
      ? [`"${name}" is a word of the code itself: say more, such as game-${name}`]
      : []),
    ...(taken.length > 0 ? [`"${name}" is taken: there is ${taken.join(' and ')}`] : []),
  ];
}

/** Everything that a feature of this name may bring. */
export const placesOf = (name: string): readonly string[] => [
  `libs/contracts/${name}`,
  `services/${name}-producer`,
  `services/display-consumer/web/panels/courtside.${name}`,
  `deploy/kubernetes/${name}-producer`,
];
