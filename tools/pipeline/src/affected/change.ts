/** The new text of a file, from the old one. */
export type Change = (text: string) => string;

/** What changes, and every image that has to be built again for it. */
export interface Row {
  readonly what: string;
  readonly changes: Readonly<Record<string, Change>>;
  readonly images: readonly string[];
}

export const appended =
  (end: string): Change =>
  (text) =>
    `${text}${end}`;

type Json = Record<string, unknown>;

/** @throws {Error} when `change` has changed nothing: the row would be about nothing. */
export const inJson =
  (change: (json: Json) => void): Change =>
  (text) => {
    const json = JSON.parse(text) as Json;
    change(json);
    const changed = `${JSON.stringify(json, null, 2)}\n`;
    if (changed === text) throw new Error('Cannot change the file: it says the same afterwards');
    return changed;
  };

/** Another version of a package, as `npm install` would leave it in package-lock.json. */
export const locked = (name: string): Change =>
  inJson(({ packages }) => {
    const found = (packages as Record<string, Json | undefined>)[`node_modules/${name}`];
    if (found === undefined) throw new Error(`Cannot change ${name}: package-lock.json has none`);
    found.version = '999.0.0';
    found.integrity = 'sha512-of-another-file';
  });
