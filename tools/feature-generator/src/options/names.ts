import { names } from '@nx/devkit';

/** A feature under every name that the code needs. */
export interface FeatureNames {
  /** `shot-clocks`: folders, packages and the topic. */
  readonly name: string;
  /** `ShotClocks`: the type of a fact. */
  readonly typeName: string;
  /** `shotClocks`: the constant of the contract. */
  readonly constantName: string;
  /** `Shot clocks`: what people read. */
  readonly title: string;
}

export function featureNames(name: string): FeatureNames {
  const { className, propertyName } = names(name);
  return { name, typeName: className, constantName: propertyName, title: sentenceOf(name.split('-')) };
}

/** `minutesPlayed` as `Minutes played`. */
export const labelOf = (fieldName: string): string =>
  sentenceOf(fieldName.split(/(?=[A-Z])/).map((word) => word.toLowerCase()));

function sentenceOf(words: readonly string[]): string {
  const text = words.join(' ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
