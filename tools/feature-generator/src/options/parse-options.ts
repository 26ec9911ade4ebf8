import { entityFieldProblems, isOfGames, ownEntityFields, type Per, perKinds, withEntityFields } from './entity.ts';
import type { Feature } from './feature.ts';
import { featureNameProblems, type Surroundings } from './feature-name.ts';
import type { Field } from './field.ts';
import { parseFieldList } from './field-list.ts';
import { featureNames } from './names.ts';
import type { Parsed } from './parsed.ts';

/** What `nx g feature` hands over; schema.json has the defaults and the words of the prompts. */
export interface Options {
  readonly name: string;
  readonly per: string;
  readonly fields: string;
  readonly panel: boolean;
}

/**
 * What is to be written.
 *
 * @throws {Error} with everything that is wrong, so that nobody has to try again for each.
 */
export function parseOptions(options: Options, surroundings: Surroundings): Feature {
  const { value: per, problems: perProblems } = parsePer(options.per);
  const { value: fields, problems: fieldProblems } = parseFieldList(options.fields);
  const problems = [
    ...featureNameProblems(options.name, surroundings),
    ...perProblems,
    ...(options.panel && !isOfGames(per)
      ? [`a panel stands on the page of a game, and facts per ${per} have none`]
      : []),
    ...fieldProblems,
    ...entityFieldProblems(per, fields),
    ...nothingSaid(per, fields),
  ];
  if (problems.length > 0) throw new Error(`Cannot add the feature "${options.name}":\n- ${problems.join('\n- ')}`);
  return { ...featureNames(options.name), per, fields: withEntityFields(per, fields), hasPanel: options.panel };
}

function parsePer(text: string): Parsed<Per> {
  const per = perKinds.find((kind) => kind === text);
  if (per) return { value: per, problems: [] };
  return { value: 'game', problems: [`there are no facts per "${text}": they are per ${perKinds.join(', ')}`] };
}

/** A fact has to say something of its entity. */
function nothingSaid(per: Per, fields: readonly Field[]): readonly string[] {
  const own = ownEntityFields(per);
  const isOnlyKey = fields.length > 0 && fields.every(({ name }) => own.includes(name));
  return isOnlyKey ? [`a fact per ${per} says nothing besides its key: name a field that can change`] : [];
}
