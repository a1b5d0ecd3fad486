import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PageServer, servePage } from '../../../src/cli/explorer-server.ts';
import { inChromium } from './chromium.ts';
import { answer, choice, drop, openOwn } from './on-page.ts';
import { builtPage, visits } from './visit.ts';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

/** What axe-core finds serious or critical, each with where it stands. */
async function barriers(page: Page): Promise<readonly string[]> {
  // Run by the debugger, which no policy of a page keeps out; the page itself loads nothing.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const { open, openAt, fileAt } = visits();

inChromium('the page keeps nobody out', () => {
  it.each([
    ['light', 'desktop', DESKTOP],
    ['dark', 'phone', PHONE],
  ] as const)('%s on a %s', async (colorScheme, _, viewport) => {
    const page = await open({ colorScheme, viewport });
    await openOwn(page);
    await page.locator('#transfers summary').first().click();
    await choice(page, 'Draws').selectOption('1000');
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    await page.getByRole('region', { name: 'What came of the draws' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('when ballots with many long names are shown, and something is wrong', async () => {
    const page = await open({ viewport: PHONE });
    const names = Array.from({ length: 14 }, (_, at) => `Candidate ${at} ${'of a very long name '.repeat(3)}`);
    const lines = names.map((name, at) => `${20 - at}: ${name} > ${names[(at + 5) % 14]}`);
    await drop(page, { name: 'long.ballots', bytes: Buffer.from(`@seats 3\n${lines.join('\n')}\n`) });
    await page.getByText('long.ballots was read.').waitFor();
    await page.getByLabel('Totals: one line a candidate').fill('Ann');
    await page.locator('#totals-fault').getByText('line 1').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('text of the charts grows with that of the page', async () => {
    const page = await open({ viewport: { width: 640, height: 800 } });
    const heights = (): Promise<readonly number[]> =>
      page.evaluate(() =>
        ['#map .picture text', '#count .chart text'].map(
          (text) => document.querySelector(text)?.getBoundingClientRect().height ?? 0,
        ),
      );
    await expect.poll(async () => Math.min(...(await heights()))).toBeGreaterThan(9);
    const before = await heights();
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      dispatchEvent(new Event('resize'));
    });
    await expect
      .poll(async () => (await heights()).map((height, at) => height / (before[at] ?? 0) > 1.8))
      .toEqual([true, true]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  });

  it('nothing has to be scrolled sideways but wide tables, on a narrow phone as on a desktop', async () => {
    const page = await open({ viewport: { width: 320, height: 800 } });
    for (const width of [320, 360, 760, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

inChromium('the page without its script', () => {
  it('says the question', async () => {
    const page = await openAt(fileAt('page.html', (await builtPage()).text), { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Would a transferable vote have changed the result?' }).waitFor();
    // The browser of tests shows no <noscript> even so.
    expect(await page.content()).toContain('it needs JavaScript, which is turned off here');
  });
});

inChromium('the page as it is served', () => {
  let server: PageServer;
  beforeAll(async () => {
    server = await servePage((await builtPage()).text, 0);
  });
  afterAll(() => server.close());

  it('works under the headers of the server, its worker too', async () => {
    const page = await openAt(server.address);
    await expect.poll(() => answer(page).textContent()).toContain('Len McCluskey is elected');
    await choice(page, 'Draws').selectOption('1000');
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    await page.getByRole('region', { name: 'What came of the draws' }).waitFor();
  });
});
