import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/base/text-layout.ts';
import { markdownText, rendered } from '../../src/count/explain/render.ts';
import { explain } from '../../src/count/explain.ts';
import { anyName } from '../ballots/arbitraries.ts';
import { ireland1990 } from './sample-counts.ts';

/** The count of 1990 with other names. */
function withNames(names: readonly string[], title = 'T') {
  return { ...ireland1990, contest: { ...ireland1990.contest, candidates: names, title } };
}

/** What HTML of our own making says, tags and all entities taken away. */
function plainHtml(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, entity) => entities[entity]);
}

describe('hostile names', () => {
  it('stay text in HTML', () => {
    const html = explain(withNames(['<script>alert("1")</script>', "O'Neill & Co", 'C'], '<b>'), { format: 'html' });
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; leads with 694,484 votes');
    expect(html).toContain('O&#39;Neill &amp; Co');
    expect(html.match(/<[^>]*>/g)?.filter((tag) => !/^<\/?(h2|p|strong)( class="\w+")?>$/.test(tag))).toEqual([]);
  });

  it('stay text in Markdown', () => {
    const text = explain(withNames(['**A** [x](http://e.org) <i>', '`B` | www.e.org', '# C_d_'], '- T'), {
      format: 'markdown',
    });
    expect(text).toContain('\\*\\*A\\*\\* \\[x\\](http\\://e.org) \\<i\\>');
    expect(text).toContain('\\`B\\` \\| www\\.e.org');
    expect(text).toContain('\\# C\\_d\\_');
    expect(text.startsWith('## \\- T: the count explained\n')).toBe(true);
  });

  it('cannot steer a terminal or begin a stage of their own', () => {
    const text = explain(withNames(['A\u001b[31m', 'B\n\nStage 9: forged', 'C\u202e']));
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text).not.toMatch(/^Stage 9/m);
    expect(text).toContain('A\\u{1b}[31m leads');
  });

  it('are all there again when the escapes of a format are undone', () => {
    const names = fc.uniqueArray(anyName, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(names, anyName, (three, title) => {
        const count = withNames(three, title);
        const html = explain(count, { format: 'html' });
        const markdown = explain(count, { format: 'markdown' });
        for (const name of [...three, title].map(oneLine)) {
          expect(plainHtml(html)).toContain(name);
          expect(markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toContain(name);
        }
        expect(html.match(/<p class="stage">/g)).toHaveLength(2);
        expect(markdown.match(/^\*\*Stage \d\.\*\* /gm)).toHaveLength(2);
      }),
    );
  });
});

describe('the formats', () => {
  const paragraphs = [
    { kind: 'title', text: 'T & Co' },
    { kind: 'warning', text: 'Mind.' },
    { kind: 'summary', text: 'All.' },
    { kind: 'stage', heading: 'Stage 1', text: 'Done.' },
  ] as const;

  it('are a text of paragraphs', () => {
    expect(rendered(paragraphs, 'text')).toBe('T & Co\n\nMind.\n\nAll.\n\nStage 1: Done.\n');
  });

  it('are Markdown with a heading and a warning set apart', () => {
    expect(rendered(paragraphs, 'markdown')).toBe('## T \\& Co\n\n> Mind.\n\nAll.\n\n**Stage 1.** Done.\n');
  });

  it('are HTML that a page can style', () => {
    expect(rendered(paragraphs, 'html')).toBe(
      '<h2>T &amp; Co</h2>\n<p class="warning">Mind.</p>\n<p class="summary">All.</p>\n<p class="stage"><strong>Stage 1.</strong> Done.</p>\n',
    );
  });

  it('Markdown begins no list where a line begins with a number or a dash', () => {
    expect(['1. x', '2) x', '- x', '+ x', '=='].map(markdownText)).toEqual([
      '1\\. x',
      '2\\) x',
      '\\- x',
      '\\+ x',
      '\\==',
    ]);
  });
});
