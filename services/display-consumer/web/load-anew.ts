/** What it takes of a browser to leave an open page for a new one. */
export interface Window {
  /** Whether the server has an answer for the path now. */
  isServed(path: string): Promise<boolean>;
  load(path: string): void;
}

/**
 * What to do when the part of the page that shows `path` could not be loaded: a page that was open while its server was
 * replaced asks for files of its own version, which are gone, and goes on in the new one.
 *
 * The first page of a visit is the server's newest: loading it again would not help. While the server is away an open page
 * is worth more than an error of the browser.
 */
export async function loadAnew(path: string, isFirst: boolean, window: Window): Promise<void> {
  if (!isFirst && (await window.isServed(path))) window.load(path);
}

export const thisWindow: Window = {
  isServed: (path) =>
    fetch(path, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    ),
  load: (path) => location.assign(path),
};
