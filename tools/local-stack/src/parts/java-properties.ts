/** The text of a property file as Java reads it. */
export const javaProperties = (properties: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}\n`)
    .join('');

/** Java reads property files as Latin-1 with backslash escapes; folders of people have other letters as well. */
const escapeProperty = (value: string) =>
  value.replace(/[^ -~]|\\/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
