import uPlot from 'uplot';
import { periodWords } from '../../words/period-words.ts';
import type { ChartLook } from './chart-look.ts';
import { leadLimit, periodMarks } from './chart-scales.ts';
import type { LeadSeries, PeriodLengths } from './lead-series.ts';

interface Chart {
  readonly look: ChartLook;
  readonly lengths: PeriodLengths;
  readonly teams: { readonly home: string; readonly away: string };
  /** The period that is being played. */
  readonly period: number;
}

/** Two areas, where the home team leads and where the other does, and the line that bounds both. */
export function chartData({ elapsedSeconds, leads }: LeadSeries): uPlot.AlignedData {
  const homeLeads = leads.map((lead) => Math.max(0, lead));
  const awayLeads = leads.map((lead) => Math.min(0, lead));
  return [[...elapsedSeconds], homeLeads, awayLeads, [...leads]];
}

/** How the chart is drawn: quarters along the bottom, the home team's lead above the line. */
export function chartOptions({ look, lengths, teams, period }: Chart): uPlot.Options {
  const marks = periodMarks(period, lengths);
  const stepped = uPlot.paths.stepped?.({ align: 1 }); // A lead stands until somebody scores.
  const shape: uPlot.Series = { points: { show: false }, ...(stepped ? { paths: stepped } : {}) };
  const area = (colour: string): uPlot.Series => ({ ...shape, fill: `${colour}99`, width: 0 });
  const axis = { font: look.font, stroke: look.text, ticks: { show: false } };
  return {
    width: look.width,
    height: look.height,
    padding: [look.remPx / 2, look.remPx / 2, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: () => [0, marks.at(-1)?.end ?? 1] },
      y: { range: (_chart, least, most) => [-leadLimit(least, most), leadLimit(least, most)] },
    },
    series: [{}, area(look.home), area(look.away), { ...shape, stroke: look.text, width: 1 }],
    axes: [
      {
        ...axis,
        size: look.remPx * 1.6,
        grid: { stroke: look.line, width: 1 },
        splits: () => marks.map(({ end }) => end),
        values: () => marks.map(() => ''),
      },
      {
        ...axis,
        size: look.remPx * 2.4,
        space: look.remPx * 2.2,
        grid: { stroke: look.line, width: 1 },
        values: (_chart, splits) => splits.map((lead) => String(Math.abs(lead))),
      },
    ],
    hooks: { draw: [(chart) => drawNames(chart, { look, lengths, teams, period })] },
  };
}

/** Periods under their middle, and whose lead is up and whose is down. */
function drawNames(chart: uPlot, { look, lengths, teams, period }: Chart): void {
  const { ctx, bbox } = chart;
  const dpr = uPlot.pxRatio;
  ctx.save();
  ctx.font = look.font.replace(/^(\d+)px/, (_all, size) => `${Number(size) * dpr}px`);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  ctx.fillStyle = look.text;
  for (const { start, end, period: marked } of periodMarks(period, lengths)) {
    const x = chart.valToPos((start + end) / 2, 'x', true);
    ctx.fillText(periodWords(marked, lengths.regulationPeriods), x, bbox.top + bbox.height + 6 * dpr);
  }
  ctx.textAlign = 'left';
  ctx.fillStyle = look.home;
  ctx.fillText(`${teams.home} leads`, bbox.left + 6 * dpr, bbox.top + 4 * dpr);
  ctx.textBaseline = 'bottom';
  ctx.fillStyle = look.away;
  ctx.fillText(`${teams.away} leads`, bbox.left + 6 * dpr, bbox.top + bbox.height - 4 * dpr);
  ctx.restore();
}
