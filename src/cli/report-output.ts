import { dirname, join, relative, sep } from 'node:path';
import { defined } from '../base/shape.ts';
import { listed } from '../base/words.ts';
import { chartText, type Settings } from '../charts/chart.ts';
import type { Findings } from '../charts/findings.ts';
import type { NamedChart } from '../charts/named/named-chart.ts';
import { namedCharts } from '../charts/named-charts.ts';
import { reportHtml } from '../charts/report/report-html.ts';
import { reportMarkdown } from '../charts/report/report-markdown.ts';
import { chartById, chartList } from './chart-choice.ts';
import { type Io, warn } from './io.ts';
import { refuseMissingFolder, writePieces } from './output.ts';
import { pngOf } from './png.ts';
import type { FormOptions, ReportForm } from './report-form.ts';

/** Pixels a unit, so that a picture is sharp on the screens of most people. */
const SCALE = 2;

/** Writes the report, or the chart of it that was asked for, whole or not at all. */
export async function writeReport(
  findings: Findings,
  form: ReportForm,
  settings: Settings,
  options: FormOptions,
  io: Io,
): Promise<void> {
  const { output = '-', scale = SCALE, pictures } = options;
  const { theme, locale, groupColours } = settings;
  const write = (text: string | Uint8Array): Promise<void> => writePieces([text], output, io);
  switch (form.kind) {
    case 'html':
      return write(reportHtml(findings, { theme, locale, ...defined({ groupColours }) }));
    case 'markdown':
      return write(reportMarkdown(findings, { pictures: await pictured(findings, settings, pictures, output, io) }));
    case 'list':
      return write(chartList(namedCharts(findings)));
    case 'svg':
      return write(textOf(chartById(namedCharts(findings), form.chart), settings));
    case 'png': {
      const chart = chartById(namedCharts(findings), form.chart).draw(settings);
      const { bytes, undrawable } = await pngOf(chart, settings, scale);
      warnOfBoxes(undrawable, io);
      return write(bytes);
    }
  }
}

function textOf(chart: NamedChart, settings: Settings): string {
  return chartText(chart.draw(settings), settings);
}

/** @throws PsephosError `bad-file` where the folder for pictures is not there. */
export async function refusePictureFolder(folder: string | undefined): Promise<void> {
  if (folder !== undefined) await refuseMissingFolder(join(folder, 'chart.svg'));
}

/** Writes all charts into a folder, and tells where each lies, as seen from the report. */
async function pictured(
  findings: Findings,
  settings: Settings,
  folder: string | undefined,
  output: string,
  io: Io,
): Promise<Readonly<Record<string, string>>> {
  if (folder === undefined) return {};
  const places: [id: string, place: string][] = [];
  for (const chart of namedCharts(findings)) {
    const path = join(folder, `${chart.id}.svg`);
    await writePieces([textOf(chart, settings)], path, io);
    const steps = relative(output === '-' ? '.' : dirname(output), path).split(sep);
    places.push([chart.id, steps.map(encodeURIComponent).join('/')]);
  }
  return Object.fromEntries(places);
}

/** Characters named in a warning. */
const NAMED = 5;

function warnOfBoxes(undrawable: readonly string[], io: Io): void {
  if (undrawable.length === 0) return;
  const more = undrawable.length - NAMED;
  const named = [...undrawable.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])];
  warn(
    io,
    `no font on this machine has ${listed(named)}: boxes stand for them; with such a font, or as --svg, they can be read`,
  );
}
