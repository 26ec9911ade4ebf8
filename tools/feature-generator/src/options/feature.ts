import type { Per } from './entity.ts';
import type { Field } from './field.ts';
import type { FeatureNames } from './names.ts';

/** A feature as it was asked for: read, checked and complete. */
export interface Feature extends FeatureNames {
  readonly per: Per;
  /** All fields but those that every fact has, in the order of the schema. */
  readonly fields: readonly Field[];
  readonly hasPanel: boolean;
}
