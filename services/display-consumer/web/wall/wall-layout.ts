/** How many tiles stand beside and below each other. */
export interface WallLayout {
  readonly columns: number;
  readonly rows: number;
}

/** A tile of a game reads best at this shape: two long lines below a short one. */
const bestAspect = 1.6;

/**
 * The grid in which `gameCount` tiles fill a screen of `width` by `height` (any unit) best: tiles near their shape and few
 * places left empty. One by one for no game.
 */
export function wallLayout(gameCount: number, width: number, height: number): WallLayout {
  const choices = Array.from({ length: Math.max(gameCount, 1) }, (_, index) => {
    const columns = index + 1;
    return { columns, rows: Math.ceil(gameCount / columns) || 1 };
  });
  const waste = ({ columns, rows }: WallLayout) => {
    const aspect = width / columns / (height / rows);
    return Math.abs(Math.log(aspect / bestAspect)) + (columns * rows - gameCount) / Math.max(gameCount, 1);
  };
  return choices.reduce((best, choice) => (waste(choice) < waste(best) ? choice : best));
}
