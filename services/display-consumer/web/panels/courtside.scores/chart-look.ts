/** Size and colours of the chart, which is painted and so cannot follow the style sheet by itself. */
export interface ChartLook {
  readonly width: number;
  readonly height: number;
  readonly font: string;
  /** One `rem`, px. */
  readonly remPx: number;
  readonly home: string;
  readonly away: string;
  readonly line: string;
  readonly text: string;
}

/** Reads the look from the element that holds the chart and the style sheet around it. */
export function readChartLook(holder: HTMLElement): ChartLook {
  const root = getComputedStyle(document.documentElement);
  const remPx = Number.parseFloat(root.fontSize);
  const colour = (name: string) => root.getPropertyValue(name).trim();
  return {
    width: holder.clientWidth,
    height: holder.clientHeight,
    font: `${Math.round(remPx * 0.75)}px ${root.fontFamily}`,
    remPx,
    home: colour('--home'),
    away: colour('--away'),
    line: colour('--line'),
    text: colour('--ink-faint'),
  };
}
