/** A command of the tutorial as the reader pastes it, and what the text says it prints. */
export interface Block {
  readonly command: string;
  /** `ends` with success, `fails`, or `runsOn` until the reader is through. */
  readonly manner: 'ends' | 'fails' | 'runsOn';
  /** What its output holds, line by line; `…` stands for whatever differs. Empty when the text shows none. */
  readonly excerpt: string;
  /** Line of the document, for whoever has to mend it. */
  readonly line: number;
}

const manners: Readonly<Record<string, Block['manner']>> = {
  bash: 'ends',
  'bash fails': 'fails',
  'bash runs on': 'runsOn',
};

/**
 * The fenced blocks of a Markdown document that are commands (`bash`, `bash fails`, `bash runs on`), each with the
 * `text` block behind it.
 *
 * @throws {Error} naming the line of a `bash` block that is none of these, or of a `text` block without a command.
 */
export function readBlocks(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let isAnswered = true;
  for (const { language, content, line } of fencesOf(markdown)) {
    const manner = manners[language];
    if (manner) blocks.push({ command: content, manner, excerpt: '', line });
    else if (language.startsWith('bash')) throw new Error(`Cannot read line ${line}: a block that is "${language}"`);
    if (language !== 'text') {
      isAnswered = !manner;
      continue;
    }
    const asked = blocks.pop();
    if (!asked || isAnswered) throw new Error(`Cannot read line ${line}: no command stands before this output`);
    blocks.push({ ...asked, excerpt: content });
    isAnswered = true;
  }
  return blocks;
}

interface Fence {
  readonly language: string;
  readonly content: string;
  readonly line: number;
}

function fencesOf(markdown: string): Fence[] {
  const pattern = /^```([^\n`]*)\n([\s\S]*?)^```$/gm;
  return [...markdown.matchAll(pattern)].map(({ 1: language = '', 2: content = '', index }) => ({
    language: language.trim(),
    content: content.trimEnd(),
    line: markdown.slice(0, index).split('\n').length,
  }));
}
