import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import type { Count } from '../../src/count/count.ts';
import { sheetCsv, sheetHtml, sheetMarkdown, sheetText } from '../../src/formats/counts/sheets.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { irelandDail } from '../../src/rules/stv/statutes/ireland-dail.ts';
import { meekReference } from '../../src/rules/stv/statutes/meek-reference.ts';
import { anyCount } from '../count/arbitrary-count.ts';
import { everyKey } from '../count/sample-counts.ts';
import { thrown } from '../thrown.ts';

const tiny = parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C');
const council = ers97.count({ profile: tiny, seats: 2, title: 'Council' });
const sheets = [sheetText, sheetCsv, sheetMarkdown, sheetHtml].map((format) => [format.id, format] as const);

/** A count in which somebody has this name, and so has the contest. */
function called(name: string): Count {
  return { ...council, contest: { ...council.contest, title: name, candidates: [name, 'B', 'C', 'D'] } };
}

function rowsOf(csv: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(csv, { delimiter: ',' }).data;
}

describe.each(sheets)('every count sheet: %s', (_, format) => {
  /** As a reader sees it: without signs that escape others. */
  const seen = (count: Count): string => format.write(count).replaceAll('\\', '').replace(/\s+/g, ' ');

  it('says who is elected, the figures, what was done and how each tie fell', () => {
    const text = seen(council);
    for (const part of [
      'Council',
      '(ers97)',
      'Elected: 1. A, 2. C.',
      'Stage 2: surplus of A [5.2.3]: 8 papers at 0.25.',
    ])
      expect(text).toContain(part);
    for (const part of [
      /2 places|Places,2/,
      /18 valid papers|Valid papers,18/,
      /0 invalid|Invalid papers,0/,
      /Quota[ ,]6/,
    ])
      expect(text).toMatch(part);
    expect(seen(instantRunoff.count({ profile: tiny, seats: 1 }))).toContain(
      'Tie at stage 2 over the exclusion between B and D',
    );
  });

  it('says that papers were never cast, and what is doubtful', () => {
    expect(seen(everyKey)).toContain('SYNTHETIC BALLOTS, never cast: drawn from the model uniform with seed 7');
    expect(seen(everyKey)).toContain('APPROXIMATE: the text is silent on 5.');
    expect(seen(irelandDail.count({ profile: tiny, seats: 2 }))).toContain('here it is shuffled from the seed psephos');
  });

  it('says which places stay empty, and who withdrew', () => {
    const text = seen(ers97.count({ profile: tiny, seats: 3, withdrawn: [1, 2] }));
    expect(text).toContain('1 place left unfilled: nobody was left to fill it.');
    expect(text).toContain('Withdrawn: B and C.');
  });

  it('shows what would steer a terminal or turn the line, in names and in everything else', () => {
    const words = '\u001b[31m\u202egnaB\u0007';
    const stages = council.stages.map((stage) => ({ ...stage, action: { ...stage.action, clause: words } }));
    const count = { ...called(words), stages, rule: { id: words, title: words } };
    const text = format.write({ ...count, provenance: { ...count.provenance, approximate: [words] } });
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text.replaceAll('\\', '')).toContain('u{202e}');
  });

  it('is written of any count, and is not read', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(format.write(count)).not.toBe('');
      }),
    );
    const error = thrown(() => format.read(format.write(council)));
    expect({ code: error.code, hint: error.detail.hint }).toEqual({
      code: 'unsupported',
      hint: 'write the count as JSON (count-json), which is read again in full',
    });
    expect(format.recognises(format.write(council))).toBe(false);
  });
});

describe('the sheet as CSV', () => {
  it('has a row for each candidate, with what was gained and held at each stage', () => {
    const rows = rowsOf(sheetCsv.write(council));
    const first = rows.findIndex(([cell]) => cell === 'Candidate');
    expect(rows.slice(first, first + 6)).toEqual([
      ['Candidate', 'Stage 1', 'Stage 2 transfer', 'Stage 2', 'Stage 3 transfer', 'Stage 3', 'Outcome'],
      ['A', '8', '-2', '6', '0', '6', 'elected 1'],
      ['B', '3', '1.5', '4.5', '0', '4.5', 'not elected'],
      ['C', '4', '0.5', '4.5', '3', '7.5', 'elected 2'],
      ['D', '3', '0', '3', '-3', '0', 'excluded at stage 3'],
      ['Non-transferable', '0', '0', '0', '0', '0', ''],
    ]);
  });

  it('has no formula in it but numbers, whatever the names', () => {
    const names = fc.oneof(
      fc.constantFrom('=1+1', '+1', '-1', '@x', '\t=1', ' =1', '-12.5', '\uFF1D1', '\uFF20x'),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(names, (name) => {
        for (const cell of rowsOf(sheetCsv.write(called(name))).flat())
          expect(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell)).toBe(false);
      }),
    );
    expect(sheetCsv.write(called('-12.5'))).toContain("\n'-12.5,8,-2,6,");
    expect(sheetCsv.write(called('=HYPERLINK("x";"y")'))).toContain(`Contest,"'=HYPERLINK(""x"";""y"")"\n`);
  });

  it('rounds fractions, which a spreadsheet would take for days, and says so', () => {
    const csv = sheetCsv.write(everyKey);
    expect(csv).toContain('Quota,2.666666667\n');
    expect(csv).toContain('Ann,4,-1.333333333,2.666666667,0,2.666666667,elected 1\n');
    expect(csv).toContain('Note,"Fractions are rounded at nine decimal places');
  });
});

describe('the sheet in Markdown', () => {
  it('is a table of candidates by stages', () => {
    expect(sheetMarkdown.write(council)).toContain(`# Council

Electoral Reform Society rules, third edition (1997) (ers97)

2 places, 18 valid papers, 0 invalid. Quota 6.

**Elected: 1. A, 2. C.**

| Candidate | Stage 1 | Stage 2 | Stage 3 | Outcome |
| :-- | --: | --: | --: | :-- |
| A | 8.00 | 6.00 | 6.00 | elected 1 |
| B | 3.00 | 4.50 | 4.50 | not elected |
`);
  });

  it('shows names as they are, bars and tags too', () => {
    const text = sheetMarkdown.write(called('a|b <i> *c* [d](e)'));
    expect(text).toContain('| a\\|b \\<i\\> \\*c\\* \\[d\\](e) | 8.00 |');
    expect(
      text
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .every((line) => line.match(/(?<!\\)\|/g)?.length === 6),
    ).toBe(true);
  });
});

describe('the sheet as HTML', () => {
  it('has a table with a caption, whose heads say what they are heads of', () => {
    const page = sheetHtml.write(council);
    expect(page).toContain('<caption>Votes after each stage, and below them what was gained or lost</caption>');
    expect(page).toContain('<th scope="col">Stage 2</th>');
    expect(page).toContain(
      '<tr class="elected"><th scope="row"><bdi>A</bdi></th><td>8.00</td><td>6.00<small>\u22122.00</small></td><td>6.00</td><td class="outcome">elected 1</td></tr>',
    );
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import/);
  });

  it('holds nothing of a name but text', () => {
    const tags = (page: string): readonly string[] => (page.match(/<[^>]*>/g) ?? []).filter((tag) => tag !== '<style>');
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom('</title><script>', '"\'><b onclick=x>', '&lt;'), fc.string({ minLength: 1 })),
        (name) => {
          expect(tags(sheetHtml.write(called(name)))).toEqual(tags(sheetHtml.write(council)));
        },
      ),
    );
    expect(sheetHtml.write(called('a & <b>'))).toContain('<title>a &amp; &lt;b&gt;</title>');
  });

  it('is cut into tables that fit on a page, the last with the outcome', () => {
    const page = sheetHtml.write(meekReference.count({ profile: parseBallots(MANY), seats: 2 }));
    const captions = [...page.matchAll(/<caption>Votes after (.*?),/g)].map(([, which]) => which);
    expect(captions.length).toBeGreaterThan(1);
    expect(captions[0]).toMatch(/^stages 1 to \d+$/);
    expect(page.match(/class="outcome">Outcome/g)).toHaveLength(1);
  });
});

/** Candidates who go out one after the other, with many places of decimals. */
const MANY = [...'ABCDEFGHIJKL']
  .map((name, index) => `${20 + index * 7}: ${name} > ${'ABCDEFGHIJKL'[(index + 5) % 12]} > A`)
  .join('\n');
