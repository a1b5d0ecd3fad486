import { describe, expect, it } from 'vitest';
import { namedCharts } from '../../../src/charts/named-charts.ts';
import { reportMarkdown } from '../../../src/charts/report/report-markdown.ts';
import { ballotsCalled, COMMAND, declaredCalled, HOSTILE, unite } from './found.ts';

describe('the report in Markdown', () => {
  const text = reportMarkdown(unite);

  it('opens with the question, the election and the answer', () => {
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines[0]).toBe('# Would a transferable vote have changed the result?');
    expect(lines[1]).toBe('*Unite the Union, General Secretary, declared 28 April 2017*');
    expect(lines[2]).toMatch(/^\*\*It could have\. Len McCluskey won by first-past-the-post/);
    expect(lines[3]).toContain('11,334 of the 17,143 papers of Ian Allinson (66.11%)');
    expect(lines[4]).toContain('22.97%');
  });

  it('has the figures, the counts and the command', () => {
    expect(text).toContain('| Len McCluskey | 59,067 | 45.52% |');
    expect(text).toContain('### As it was held');
    expect(text).toContain(`\`\`\`sh\n${COMMAND}\n\`\`\``);
  });

  it('gives every row of a table as many cells as its head', () => {
    for (const findings of [unite, declaredCalled(HOSTILE), ballotsCalled(HOSTILE)]) {
      const tables = reportMarkdown(findings)
        .split('\n\n')
        .filter((block) => block.startsWith('|'));
      expect(tables.length).toBeGreaterThan(2);
      for (const table of tables) {
        const cells = table.split('\n').map((line) => line.replaceAll('\\\\', '').split(/(?<!\\)\|/).length);
        expect(new Set(cells).size).toBe(1);
      }
    }
  });

  it('links pictures where their paths are given, and tells the others in words', () => {
    const linked = reportMarkdown(unite, { pictures: { ternary: 'my pictures/a>b.svg' } });
    expect(linked).toContain('](<my pictures/a%3Eb.svg>)');
    expect(text).not.toContain('](<');
    const [ternary] = namedCharts(unite);
    expect(text).toContain(`**${ternary.title}.** `);
  });

  it('keeps hostile names text: no markup, link, heading or new line comes of them', () => {
    for (const findings of [declaredCalled(HOSTILE, HOSTILE[3]), ballotsCalled(HOSTILE, HOSTILE[2])]) {
      const outside = reportMarkdown(findings).replace(/```+sh\n.*\n```+/, '');
      expect(outside).not.toMatch(/(?<!\\)<(?:img|svg|script|b>|\/style)/);
      expect(outside).not.toMatch(/(?<!\\)\]\(javascript/);
      expect(outside).not.toContain('http://evil');
      expect(outside).not.toMatch(/^# heading|^second line/m);
      expect(outside).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
  });
});
