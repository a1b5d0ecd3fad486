import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { present } from '../../src/base/invariant.ts';
import type { Chart, Settings } from '../../src/charts/chart.ts';
import { darkStyles } from '../../src/charts/look.ts';
import type { NamedChart } from '../../src/charts/named/named-chart.ts';
import { node } from '../../src/charts/node.ts';
import { reportStyle } from '../../src/charts/report/report-style.ts';
import { answerOf } from '../../src/explorer/answer.ts';
import { withMapPoint } from '../../src/explorer/choose.ts';
import { downloads } from '../../src/explorer/downloads.ts';
import { stateFromLink } from '../../src/explorer/link.ts';
import { exampleState, startState } from '../../src/explorer/start.ts';
import type { ExplorerState } from '../../src/explorer/state.ts';
import { totalsOf } from '../../src/explorer/totals.ts';
import { hostileNames } from './hostile-names.ts';
import { ballotsState } from './states.ts';

/** A chart of two units that names whatever candidate there is. */
function chartOf(state: ExplorerState): NamedChart {
  const { name } = present(totalsOf(state).candidates[0], 'a candidate');
  const draw = ({ width }: Settings): Chart => ({
    ...{ width, height: 2, title: name, description: name },
    body: [node('text', { x: 1, y: 1 }, name)],
  });
  return { id: 'map', title: name, says: name, draw };
}

function filesOf(state: ExplorerState): Readonly<Record<string, string>> {
  const files = downloads(state, answerOf(state), [chartOf(state)], reportStyle('auto'));
  return Object.fromEntries(files.map(({ name, text }) => [name, text]));
}

const toCoyne = withMapPoint(exampleState(), { toFirst: 0, toSecond: 17_143 });

describe('the files of the page', () => {
  const files = filesOf(toCoyne);

  it('are a report, as HTML and Markdown, the charts and the counts', () => {
    expect(Object.keys(files)).toEqual([
      'psephos-report.html',
      'psephos-report.md',
      'psephos-map.svg',
      'psephos-counts.json',
    ]);
    expect(files['psephos-map.svg']).toMatch(/^<svg [^]*<style>[^]*<text x="1" y="1">Len McCluskey<\/text><\/svg>\n$/);
  });

  it('say the answer, the transfers and the counts', () => {
    for (const name of ['psephos-report.html', 'psephos-report.md']) {
      expect(files[name]).toContain('Gerard Coyne is elected, 11,620 votes ahead at the end');
      expect(files[name]).toContain('17,143');
      expect(files[name]).toContain('70,687');
    }
    expect(JSON.parse(files['psephos-counts.json'])).toMatchObject({
      totals: totalsOf(toCoyne),
      transfers: toCoyne.transfers,
      firstPastThePost: { elected: [0] },
      count: { format: 'psephos-count', elected: [1] },
    });
  });

  it('hold a report with its charts and one style sheet, which its policy allows and which turns them dark', () => {
    const html = files['psephos-report.html'] ?? '';
    expect(html.match(/<svg /g)).toHaveLength(2);
    const [[, style = ''] = [], ...others] = html.matchAll(/<style>([^]*?)<\/style>/g);
    expect(others).toEqual([]);
    expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(style).toContain(darkStyles());
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('tell how to see it again', () => {
    const [, link = ''] = /#(1\.[\w-]+)/.exec(files['psephos-report.html']) ?? [];
    expect(stateFromLink(link)).toEqual(toCoyne);
  });

  it('tell of ballots that they were cast', () => {
    const html = filesOf(ballotsState('3: A > B\n2: B\n1: C'))['psephos-report.html'];
    expect(html).toContain('counted as they were cast');
    expect(html).not.toContain('Where papers go next');
  });

  it('escape every name', () => {
    const candidates = hostileNames.map((name, at) => ({ name: `${name} ${at}`, votes: 100 + at }));
    const [first = '', ...others] = hostileNames;
    const declared = { title: first, seats: 1, candidates: candidates.slice(0, 7) };
    for (const title of [first, ...others]) {
      const html = filesOf(startState({ kind: 'declared', declared: { ...declared, title } }))['psephos-report.html'];
      const tags = new Set(html.match(/<\/?[a-z][a-z0-9]*/gi)?.map((tag) => tag.replace(/^<\/?/, '')));
      for (const tag of ['script', 'img', 'iframe', 'a', 'base', 'textarea', 'form', 'object'])
        expect([...tags]).not.toContain(tag);
      expect(html.match(/<[^>]*\son[a-z]+\s*=/i)).toBeNull();
    }
  });
});
