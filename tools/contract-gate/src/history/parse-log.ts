/** One file that one commit has left as it is there. */
export interface LoggedFile {
  readonly commit: string;
  /** `A` added, `M` modified, `D` deleted. */
  readonly status: string;
  /** The id of the content; zeros when it was deleted. */
  readonly blob: string;
  readonly path: string;
}

/** Reads the output of `git log --raw --no-abbrev --format=%H`. */
export function parseLog(output: string): LoggedFile[] {
  let commit = '';
  return output.split('\n').flatMap((line) => {
    if (/^[0-9a-f]{40,64}$/.test(line)) commit = line;
    const change = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\t(.+)$/.exec(line);
    if (!change) return [];
    const [, blob = '', status = '', path = ''] = change;
    return [{ commit, status, blob, path }];
  });
}
