import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { checkDeclared } from '../../../src/ballots/declared-result.ts';
import { present } from '../../../src/base/invariant.ts';
import { pageWith } from '../../../src/cli/explorer-page.ts';
import { answerOf } from '../../../src/explorer/answer.ts';
import { withMapPoint, withRule } from '../../../src/explorer/choose.ts';
import { linkState } from '../../../src/explorer/link.ts';
import { exampleState, startState } from '../../../src/explorer/start.ts';
import { writeDeclaredJson } from '../../../src/formats/declared/declared-json.ts';
import { readContest } from '../../../src/formats/read-contest.ts';
import { inChromium } from './chromium.ts';
import { answer, choice, slider } from './on-page.ts';
import { builtPage, visits } from './visit.ts';

inChromium('the page', () => {
  const { open, openAt } = visits();

  it('shows Unite, and the winner changes as the point is dragged to where all papers go to Coyne', async () => {
    const page = await open();
    expect(await answer(page).textContent()).toMatch(/^Not if papers go as set below\. .*Len McCluskey is elected/);
    const point = page.locator('#map .handle');
    await point.scrollIntoViewIfNeeded();
    const from = present((await point.boundingBox()) ?? undefined, 'box');
    const ground = present((await page.locator('#map .ground').boundingBox()) ?? undefined, 'box');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(ground.x + ground.width - 30, ground.y + ground.height - 20, { steps: 8 });
    // The winner is told while the point still moves.
    await expect
      .poll(() => answer(page).textContent())
      .toMatch(/^Yes, if papers go as set below\. .*Gerard Coyne is elected/);
    await page.mouse.move(ground.x + ground.width + 40, ground.y + ground.height + 40);
    await page.mouse.up();
    await expect.poll(() => slider(page, 'Gerard Coyne').inputValue()).toBe('17143');
    expect(await page.locator('#count').textContent()).toContain('70,687');
  });

  it('is used by the keyboard alone, and says who wins to those who listen', async () => {
    const page = await open();
    const point = page.locator('#map .handle');
    for (let tabs = 0; tabs < 30 && !(await point.evaluate((node) => node === document.activeElement)); tabs++)
      await page.keyboard.press('Tab');
    expect(await point.evaluate((node) => node === document.activeElement)).toBe(true);
    const before = await point.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => point.getAttribute('aria-valuetext')).not.toBe(before);
    await page.keyboard.press('End');
    await expect.poll(() => point.getAttribute('aria-valuetext')).toContain('17,143 (100%) to Gerard Coyne');
    await expect
      .poll(() => page.getByRole('status').allTextContents(), { timeout: 5_000 })
      .toContain('Elected: Gerard Coyne.');
    await page.keyboard.press('Tab');
    expect(await slider(page, 'Len McCluskey').evaluate((node) => node === document.activeElement)).toBe(true);
    for (let step = 0; step < 11; step++) await page.keyboard.press('PageUp');
    await expect.poll(() => slider(page, 'Len McCluskey').inputValue()).toBe('17143');
    await expect
      .poll(() => page.getByRole('status').allTextContents(), { timeout: 5_000 })
      .toContain('Elected: Len McCluskey.');
  });

  it('counts by another rule, and says where the two part', async () => {
    const page = await open();
    const parts = page.locator('#rule .parts');
    const before = await parts.textContent();
    await choice(page, 'Counted by').selectOption('instant-runoff');
    await expect.poll(() => parts.textContent()).not.toBe(before);
    await choice(page, 'Held against').selectOption('borda');
    await expect.poll(() => parts.textContent()).toContain('Borda');
    await choice(page, 'Counted by').selectOption('first-past-the-post');
    await expect.poll(() => answer(page).textContent()).toContain('Len McCluskey');
  });

  it.each([
    [
      1,
      ['bucklin', 'borda', 'schulze', 'ranked-pairs', 'kemeny-young', 'stable-voting', 'instant-runoff', 'two-round'],
    ],
    [3, ['ers97', 'scotland-local-2007', 'australia-senate', 'cambridge-ma', 'meek-reference', 'qpq', 'cpo-stv']],
  ])('counts for %i as the library does, by rules of every family', async (seats, ids) => {
    const contest = readContest('11: A > B > C\n9: B > D\n7: C > B > A\n6: D = C > A\n3: E > D\n2: B\n1: E > A');
    const cast = startState({ kind: 'ballots', contest: { ...contest, seats }, file: 'ward.txt' });
    const page = await open({ hash: present(linkState(cast), 'a link') });
    for (const id of ids) {
      await choice(page, 'Counted by').selectOption(id);
      const { says, count } = answerOf(withRule({ ...cast, papers: 'supposed' }, id));
      await expect.poll(() => answer(page).textContent(), { message: id }).toContain(says);
      const found = JSON.parse((await saved(page, 'Data (JSON)')).text);
      // As JSON, which knows no key without a value.
      expect(found.count, id).toEqual(JSON.parse(JSON.stringify(count)));
    }
  });

  it('draws to the end in a worker, with the progress told, and stops when it shall', async () => {
    const page = await open();
    await choice(page, 'Draws').selectOption('1000000');
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    await page.getByLabel('Draws made').waitFor();
    await expect.poll(() => page.workers().length).toBe(1);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByLabel('Draws made').waitFor({ state: 'detached' });
    await expect.poll(() => page.workers().length, { timeout: 5_000 }).toBe(0);
    for (const model of ['learned', 'uniform']) {
      await choice(page, 'Later preferences').selectOption(model);
      await choice(page, 'Draws').selectOption('1000');
      await page.getByRole('button', { name: 'Draw', exact: true }).click();
      const found = page.getByRole('region', { name: 'What came of the draws' });
      await found.waitFor();
      expect(await found.getByRole('row', { name: /Ian Allinson/ }).textContent()).toContain('0.0%');
      await page.getByRole('button', { name: 'Draw', exact: true }).waitFor();
    }
  });

  it('shows the same to whoever opens its link', async () => {
    const page = await open();
    await choice(page, 'Counted by').selectOption('instant-runoff');
    await slider(page, 'Gerard Coyne').focus();
    for (let step = 0; step < 5; step++) await page.keyboard.press('PageUp');
    const field = page.getByLabel('A link to just this');
    await expect.poll(async () => (await page.evaluate(() => location.href)) === (await field.inputValue())).toBe(true);
    const other = await openAt(await field.inputValue());
    expect(await shownState(other)).toEqual(await shownState(page));
    await other.reload();
    expect(await shownState(other)).toEqual(await shownState(page));
  });

  it('goes back and forth between links, and to where it was opened', async () => {
    const page = await open();
    const point = page.locator('#map .handle');
    const began = await point.getAttribute('aria-valuetext');
    const link = linkState(withMapPoint(exampleState(), { toFirst: 0, toSecond: 17_143 }));
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      present(link, 'a link'),
    );
    await expect.poll(() => point.getAttribute('aria-valuetext')).toContain('17,143 (100%) to Gerard Coyne');
    await page.goBack();
    await expect.poll(() => point.getAttribute('aria-valuetext')).toBe(began);
    await page.goForward();
    await expect.poll(() => point.getAttribute('aria-valuetext')).toContain('17,143 (100%) to Gerard Coyne');
  });

  it.each([
    ['of no version', 'nonsense'],
    ['that is badly escaped', '%%%'],
    ['that was cut', '1.AAAA'],
    ['that is endless', `1.${'A'.repeat(100_000)}`],
  ])('says of a link %s that it is none', async (_, hash) => {
    const page = await open({ hash });
    await page.getByRole('alert').getByText('The link could not be read').waitFor();
    expect(await answer(page).textContent()).toContain('Len McCluskey is elected');
  });

  it('shows what it was given', async () => {
    const declared = checkDeclared({
      title: 'Chair',
      seats: 1,
      candidates: [
        { name: 'Ann', votes: 9 },
        { name: 'Bob', votes: 4 },
      ],
    });
    const page = await open({ text: pageWith((await builtPage()).text, writeDeclaredJson(declared)) });
    expect(await page.locator('.which').textContent()).toContain('Chair');
    expect(await answer(page).textContent()).toContain('Ann is elected');
  });

  it('gives its report, charts and data to be kept', async () => {
    const page = await open();
    const report = await saved(page, 'Report (HTML)');
    expect(report.name).toMatch(/\.html$/);
    expect(report.text).toMatch(/^<!doctype html>/i);
    expect(report.text).toContain('Len McCluskey');
    expect(report.text).not.toMatch(/<script|\bsrc=|@import/);
    expect((await saved(page, 'Report (Markdown)')).text).toMatch(/^# /m);
    expect((await saved(page, 'Charts (SVG)')).text).toMatch(/^<svg [^]*Len McCluskey[^]*<\/svg>\s*$/);
    const data = JSON.parse((await saved(page, 'Data (JSON)')).text);
    expect(JSON.stringify(data)).toContain('Gerard Coyne');
  });
});

interface Saved {
  readonly name: string;
  readonly text: string;
}

async function saved(page: Page, button: string): Promise<Saved> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** All that a visitor has chosen and is told. */
async function shownState(page: Page): Promise<readonly (string | null)[]> {
  const sliders = await page.locator('#map').getByRole('slider').all();
  return [
    await answer(page).textContent(),
    await page.locator('#count').textContent(),
    await choice(page, 'Counted by').inputValue(),
    ...(await Promise.all(sliders.slice(1).map((one) => one.inputValue()))),
  ];
}
