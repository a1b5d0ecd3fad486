import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lawsOfRulePage } from '../../src/cli/pages/laws-rule-page.ts';
import { laws } from '../../src/laws/catalogue.ts';
import { lawVerdicts } from '../../src/laws/verdicts/verdicts.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { psephos } from './run-cli.ts';

/** What stands below a heading with its line, up to the next blank line. */
function underHeading(page: string, heading: string): string {
  return page.split(`${heading}\n${'-'.repeat(heading.length)}\n`)[1] ?? '';
}

describe('psephos laws', () => {
  it('prints the table of all rules for one place, and of those that fill several', async () => {
    const { status, out, err } = await psephos(['laws']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const [one = '', several = ''] = underHeading(out, 'One place').split('Several places\n');
    for (const { id, singleSeat } of rules) {
      expect(one.split('\n').filter((line) => line.trim().split(' ')[0] === id)).toHaveLength(1);
      const again = several.split('\n').filter((line) => line.trim().split(' ')[0] === id);
      expect(again).toHaveLength(singleSeat === true ? 0 : 1);
    }
    for (const { id } of laws) expect(out).toMatch(new RegExp(`\\d ${id}[,.]`));
  });

  it('says the same in the table as the verdict does', async () => {
    const { out } = await psephos(['laws', '--rule', 'instant-runoff', 'borda', '--places', 'one']);
    const [heads = '', digits = '', marks = ''] = underHeading(out, 'One place').split('\n');
    for (const [at, { id }] of laws.entries()) {
      const column = [...digits].findIndex(
        (digit, place) => `${heads[place] ?? ''}${digit}`.trim() === String(at + 1) && digit !== ' ' && place > 15,
      );
      const verdict = lawVerdicts('instant-runoff').find((one) => one.law === id && one.places === 'one')?.verdict;
      if (verdict?.kind === 'fails') expect(marks[column], id).toMatch(/[xs]/);
      if (verdict?.kind === 'holds') expect(marks[column], id).toBe('+');
      if (verdict?.kind === 'kept') expect(marks[column], id).toBe('=');
      if (verdict?.kind === 'open') expect(marks[column], id).toBe('?');
    }
    expect(out).not.toContain('Several places\n');
  });

  it('counts a witness again: who is elected before and after, and why that breaks the law', async () => {
    const { status, out } = await psephos(['laws', '--rule', 'instant-runoff', '--law', 'monotonicity']);
    expect(status).toBe(0);
    expect(out).toContain('More support never hurts (monotonicity)');
    expect(out).toContain('Source: D. R. Woodall');
    expect(out).toContain('One place: FAILS');
    expect(out.match(/, elected [A-Z]:$/gm)).toHaveLength(2);
    expect(out).toContain('Counted just now: ');
  });

  it('shows how much was searched of a law that holds, and no violation', async () => {
    const { out } = await psephos(['laws', '--rule', 'schulze', '--law', 'condorcet']);
    expect(out).toContain('One place: holds');
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /Searched: every election of papers that rank everybody, with .* 3 to \d+/,
    );
    expect(out).not.toContain('Counted just now');
  });

  it('lists of one law who keeps it', async () => {
    const { out } = await psephos(['laws', '--law', 'condorcet', '--places', 'one']);
    const page = out.replace(/\s+/g, ' ');
    expect(page).toMatch(/Holds \(\d+ rules?\): .*schulze/);
    expect(page).toMatch(/Fails \(\d+ rules?\).* borda \d+ proven/);
  });

  it('gives data: the verdicts, the laws, and what was counted again', async () => {
    const all = JSON.parse((await psephos(['laws', '--json'])).out);
    expect(all).toMatchObject({ format: 'psephos-laws', version: 1 });
    expect(all.laws.map(({ id }: { id: string }) => id)).toEqual(laws.map(({ id }) => id));
    expect(all.verdicts).toEqual(JSON.parse(JSON.stringify(lawVerdicts())));
    const one = JSON.parse((await psephos(['laws', '--rule', 'borda', '--law', 'majority', '--json'])).out);
    expect(one.recounted).toMatchObject([{ rule: 'borda', law: 'majority', places: 'one' }]);
    const [{ candidates, seats, elected }] = one.recounted[0].contests;
    expect([candidates.length >= 2, seats, elected.length > 0]).toEqual([true, 1, true]);
  });

  it('writes a file, whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'psephos-laws-'));
    try {
      const file = join(folder, 'laws.txt');
      expect((await psephos(['laws', '-o', file])).out).toBe('');
      expect(readFileSync(file, 'utf8')).toBe((await psephos(['laws'])).out);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    [['laws', '--rule', 'bord'], 1, 'borda'],
    [['laws', '--law', 'monotonicty'], 1, 'monotonicity'],
    [['laws', '--places', 'two'], 2, 'one, several'],
    [['laws', '--law', 'majority', '--law', 'smith'], 2, 'given twice'],
    [['laws', 'borda'], 2, 'psephos laws --help'],
  ] as const)('says what is wrong with %j, with status %i', async (args, status, says) => {
    const ran = await psephos(args);
    expect([ran.status, ran.out]).toEqual([status, '']);
    expect(ran.err).toContain(says);
  });

  it('fits 98 columns for every rule', () => {
    for (const rule of rules) {
      const page = lawsOfRulePage(rule, { rules: [rule], laws, verdicts: lawVerdicts(rule.id) });
      for (const line of page.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(98);
    }
  });
});

describe('what is offered while somebody types a law', () => {
  it('are ids of laws, and of rules', async () => {
    expect((await psephos(['complete', '--', 'laws', '--law', 'monot'])).out).toMatch(/^monotonicity\t/);
    expect((await psephos(['complete', '--', 'laws', '--rule', 'ers9'])).out).toMatch(/^ers97\t/);
  });
});

/** What a file imports or exports from elsewhere, but for types. */
const IMPORTED = /^(?:import|export)(?! type)[^;']* from '([^']+)'/gm;

describe('the command line', () => {
  it('needs no fast-check: nothing that it imports, imports it', () => {
    const src = new URL('../../src/', import.meta.url);
    const seen = new Set<string>();
    const waiting = ['cli/main.ts'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      for (const [, from = ''] of readFileSync(new URL(path, src), 'utf8').matchAll(IMPORTED)) {
        expect(from, path).not.toMatch(/^fast-check/);
        if (from.startsWith('.')) waiting.push(new URL(from, `file:///${path}`).pathname.slice(1));
      }
    }
    expect(seen).toContain('laws/check-law.ts');
  });
});
