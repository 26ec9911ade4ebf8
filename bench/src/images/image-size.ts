/** What an image holds of ours; the page's files count. A service that outgrows it carries something it does not need. */
export const ownBytesMax = 5_000_000;

/** One line of `docker history --human=false --no-trunc --format '{{.Size}} {{.CreatedBy}}'`, newest first. */
export interface Layer {
  readonly bytes: number;
  readonly createdBy: string;
}

export function parseHistory(output: string): Layer[] {
  return output.split('\n').flatMap((line) => {
    const [, bytes, createdBy = ''] = /^(\d+)\s*(.*)$/.exec(line) ?? []; // An imported layer does not say by what.
    return bytes === undefined ? [] : [{ bytes: Number(bytes), createdBy }];
  });
}

/** How much of an image is ours: everything from the folder on that the root Dockerfile makes above its base. */
export function ownBytes(layers: readonly Layer[]): number {
  const first = layers.findIndex(({ createdBy }) => createdBy.startsWith('WORKDIR /app'));
  if (first < 0) throw new Error('Cannot tell what of the image is ours: no layer of it makes the folder /app');
  return bytesOf(layers.slice(0, first + 1));
}

export const bytesOf = (layers: readonly Layer[]): number => layers.reduce((total, { bytes }) => total + bytes, 0);

/** `3.27 MB`, as Docker counts: millions of bytes. */
export const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
