// A transformer for jest: components as the page has them, without their styles, so that specs can render them.
import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';
import { compileScript, parse } from 'vue/compiler-sfc';

/** Turns one single-file component into a module; the template becomes part of it. */
function process(source, filename) {
  const { descriptor, errors } = parse(source, { filename });
  if (errors.length > 0) throw new Error(`Cannot read ${filename}: ${errors.join(', ')}`);
  const id = createHash('sha1').update(filename).digest('hex').slice(0, 8);
  const { content } = compileScript(descriptor, { id, inlineTemplate: true });
  return { code: stripTypeScriptTypes(content, { mode: 'strip' }) };
}

export default { process, processAsync: async (source, filename) => process(source, filename) };
