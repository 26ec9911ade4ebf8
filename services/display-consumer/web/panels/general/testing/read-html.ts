/** What a browser would find in HTML that Vue has written: Vue quotes every attribute and escapes every `<` of a text. */
export interface ReadHtml {
  readonly tags: readonly string[];
  readonly attributes: ReadonlyArray<readonly [name: string, value: string]>;
  readonly text: string;
}

const tag = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"']+(?:="[^"]*")?)*)\s*\/?>|<\/[a-z][a-z0-9-]*>|<!--[\s\S]*?-->/gi;
const attribute = /([^\s=>"']+)(?:="([^"]*)")?/g;

/** Reads HTML. @throws {Error} where something is left that is neither a whole element nor text. */
export function readHtml(html: string): ReadHtml {
  const found = [...html.matchAll(tag)];
  const rest = html.replace(tag, ' ');
  const odd = rest.match(/[<>]/);
  if (odd)
    throw new Error(`Cannot read the HTML around "${rest.slice(Math.max(0, (odd.index ?? 0) - 40)).slice(0, 80)}"`);
  return {
    tags: found.flatMap(([, name]) => (name ? [name.toLowerCase()] : [])),
    attributes: found.flatMap(([, , inside]) =>
      [...(inside ?? '').matchAll(attribute)].map(([, name = '', value = '']) => [name, unescaped(value)] as const),
    ),
    text: unescaped(rest).replace(/\s+/g, ' ').trim(),
  };
}

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['amp', '&'],
]);

const unescaped = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code ? String.fromCharCode(Number(code)) : (entities.get(name) ?? whole),
  );
