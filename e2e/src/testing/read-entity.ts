import type { Locator } from 'playwright-core';

/** A panel is as deep as its topic; each round opens one level. */
const levelCountMax = 8;

/** Opens all that a person could open: boxes, and texts that were cut. */
export async function openEverything(panel: Locator): Promise<void> {
  for (let level = 0; level < levelCountMax; level += 1) {
    const closed = panel.locator('details:not([open]) > summary, button[aria-expanded="false"]');
    const count = await closed.count();
    if (count === 0) return;
    for (let index = count - 1; index >= 0; index -= 1) await closed.nth(index).click();
  }
}

/** What a person reads of one entity, field by field: also what is said to those who do not see the dash. */
export async function readEntity(panel: Locator, key: string): Promise<(field: string) => string> {
  const entity = panel.locator(`[data-entity="${key}"]`);
  const cells = await entity.locator('[data-field]').evaluateAll((elements) =>
    elements.map((element) => ({
      field: element.getAttribute('data-field') ?? '',
      // The dash of a missing value is for the eye; the words behind it are for everybody.
      text: (element.textContent ?? '')
        .replace(/\s+/g, ' ')
        .replace(/^ ?–(?=no value|none)/, '')
        .trim(),
    })),
  );
  return (name) =>
    cells
      .filter(({ field }) => field === name || field.startsWith(`${name}.`))
      .map(({ text }) => text)
      .join(' ');
}
