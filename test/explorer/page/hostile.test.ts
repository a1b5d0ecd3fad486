import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DeclaredResult } from '../../../src/ballots/declared-result.ts';
import { oneLine } from '../../../src/base/text-layout.ts';
import { pageWith } from '../../../src/cli/explorer-page.ts';
import { contestJson } from '../../../src/formats/catalogue.ts';
import { written } from '../../../src/formats/read-as.ts';
import { readContest } from '../../../src/formats/read-contest.ts';
import { hostileNames } from '../hostile-names.ts';
import { inChromium } from './chromium.ts';
import { answer, drop, openOwn } from './on-page.ts';
import { builtPage, visits } from './visit.ts';

/** Names at a time, so that each is shown by the charts too, not gathered under “others”. */
const AT_ONCE = 7;

/** Contests whose candidates, groups and titles are all hostile, with every name once among the candidates. */
const contests: readonly DeclaredResult[] = Array.from(
  { length: Math.ceil(hostileNames.length / AT_ONCE) },
  (_, at) => {
    const names = hostileNames.slice(at * AT_ONCE, (at + 1) * AT_ONCE);
    return {
      title: hostileNames[(at * 5) % hostileNames.length] ?? '',
      seats: 1,
      candidates: names.map((name, place) => ({
        name,
        group: hostileNames[(at * AT_ONCE + place + 11) % hostileNames.length] ?? '',
        votes: 1000 - 37 * place,
      })),
    };
  },
);

/** True where a script of a name ran. */
function wasHit(page: Page): Promise<boolean> {
  return page.evaluate(() => '__hit' in window);
}

async function expectShown(page: Page, { candidates }: DeclaredResult): Promise<void> {
  const text = (await page.locator('#count .sheet table').textContent()) ?? '';
  for (const { name } of candidates) expect(text).toContain(oneLine(name));
  expect(await wasHit(page)).toBe(false);
}

describe('hostile names', () => {
  it('are thirty at least, each another', () => {
    expect(new Set(hostileNames).size).toBeGreaterThanOrEqual(30);
    expect(new Set(hostileNames).size).toBe(hostileNames.length);
  });
});

const { open, openAt, fileAt } = visits();

inChromium('hostile names are only text', () => {
  it.each(contests.map((contest, at) => [at + 1, contest] as const))(
    'in the data, link, report and charts of a page: part %i',
    async (_, contest) => {
      const page = await open({ text: pageWith((await builtPage()).text, JSON.stringify(contest)) });
      await expectShown(page, contest);
      await page.locator('#transfers summary').first().click();
      const [report] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Report (HTML)' }).click(),
      ]);
      expect(report.suggestedFilename()).toMatch(/^[\w.-]+\.html$/);
      const opened = await openAt(fileAt('report.html', readFileSync(await report.path(), 'utf8')));
      for (const { name } of contest.candidates)
        expect(((await opened.locator('body').textContent()) ?? '').replace(/\s+/g, ' ')).toContain(
          oneLine(name).slice(0, 20).replace(/\s+/g, ' ').trim(),
        );
      expect(await wasHit(opened)).toBe(false);
      const [charts] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Charts (SVG)' }).click(),
      ]);
      const picture = await openAt(fileAt('charts.svg', readFileSync(await charts.path(), 'utf8')));
      expect(await picture.evaluate(() => document.documentElement.localName)).toBe('svg');
      expect(await wasHit(picture)).toBe(false);
      const link = await page.getByLabel('A link to just this').inputValue();
      const other = await openAt(link);
      await expectShown(other, contest);
    },
  );

  it('in files that are dropped, their names and their faults', async () => {
    const page = await open();
    for (const name of hostileNames.slice(0, 12)) {
      const contest = readContest('4: B > C\n2: A > B\n1: C > B\n');
      const { candidates } = contest.profile;
      const named = {
        ...contest,
        title: name,
        profile: {
          ...contest.profile,
          candidates: candidates.map((one) => (one.name === 'B' ? { name, group: name } : one)),
        },
      };
      await drop(page, { name: `${name}.json`, bytes: Buffer.from(written(contestJson, named)) });
      await expect.poll(() => answer(page).textContent()).toContain(oneLine(name).slice(0, 10));
      await drop(page, { name, bytes: Buffer.from(`{"title": 3, "seats": ${JSON.stringify(name)}}`) });
      await page.locator('#own .fault').filter({ hasText: /./ }).first().waitFor();
    }
    expect(await wasHit(page)).toBe(false);
  });

  it('in totals that are pasted', async () => {
    const page = await open();
    await openOwn(page);
    await page
      .getByLabel('Totals: one line a candidate')
      .fill(hostileNames.map((name, at) => `${name.replaceAll(/[\r\n\u2028\u2029]/g, ' ')}, ${500 - at}`).join('\n'));
    await page.waitForTimeout(300);
    expect(await wasHit(page)).toBe(false);
  });

  it('in the address', async () => {
    const page = await open();
    for (const name of hostileNames) {
      const hash = encodeURIComponent(name.replaceAll(/[\uD800-\uDFFF]/g, ''));
      await page.evaluate((text) => {
        location.hash = text;
      }, hash);
      await page.getByRole('alert').getByText('The link could not be read').waitFor();
    }
    expect(await wasHit(page)).toBe(false);
  });
});

inChromium('the policy of the page', () => {
  const { open } = visits({ complains: true });

  it('keeps out what a name would need to do harm', async () => {
    const page = await open();
    const refused = await page.evaluate(async () => {
      const told: string[] = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => told.push(violatedDirective));
      // The debugger itself may do what it likes; what a timer runs may not.
      await new Promise((resolve) => setTimeout(resolve, 1));
      const tries: readonly (() => unknown)[] = [
        () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.__hit=1">'),
        () => new Function('window.__hit=1')(),
        () => document.body.append(Object.assign(document.createElement('script'), { text: 'window.__hit=1' })),
        () => new Worker('data:text/javascript,1'),
        () => fetch('https://evil.example/'),
        () => document.body.append(Object.assign(document.createElement('img'), { src: 'https://evil.example/x.png' })),
      ];
      const outcomes: string[] = [];
      for (const attempt of tries) {
        try {
          await attempt();
          outcomes.push('not thrown');
        } catch {
          outcomes.push('thrown');
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { told: [...new Set(told)].sort(), outcomes, hit: '__hit' in window };
    });
    expect(refused).toEqual({
      hit: false,
      outcomes: ['thrown', 'thrown', 'thrown', 'thrown', 'thrown', 'not thrown'],
      told: ['connect-src', 'img-src', 'require-trusted-types-for'],
    });
  });
});
