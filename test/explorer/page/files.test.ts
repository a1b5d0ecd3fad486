import { describe, expect, it } from 'vitest';
import { present } from '../../../src/base/invariant.ts';
import { formats } from '../../../src/formats/catalogue.ts';
import type { ContestFormat } from '../../../src/formats/format.ts';
import { gzipped, packedZip } from '../../../src/formats/packing/pack.ts';
import { written } from '../../../src/formats/read-as.ts';
import { readContest } from '../../../src/formats/read-contest.ts';
import { readDeclared } from '../../../src/formats/read-declared.ts';
import { inChromium } from './chromium.ts';
import { answer, type Dropped, drop, openOwn } from './on-page.ts';
import { visits } from './visit.ts';

/** Bea wins once Cy is out; by first-past-the-post Ann does. One format has no names, only whole numbers. */
const NAMED = '@title Mayor\n5: Ann > Bea\n4: Bea > Cy\n3: Cy > Bea > Ann\n';
const NUMBERED = '5: 1 > 2\n4: 2 > 3\n3: 3 > 2 > 1\n';

const TOTALS = readDeclared(
  '{"title": "Chair", "seats": 1, "candidates": [{"name": "Ann", "votes": 9}, {"name": "Bea", "votes": 2}]}',
);

async function bytesOf(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece));
  return Buffer.concat(parts);
}

async function ballotsIn(format: ContestFormat): Promise<Dropped> {
  const contest = readContest(format.id === 'margins' ? NUMBERED : NAMED);
  const name = `mayor${format.endings[0]}`;
  if (format.writeFiles !== undefined) return { name, bytes: await bytesOf(packedZip(format.writeFiles(contest))) };
  return { name, bytes: Buffer.from(written(format, contest)) };
}

const blt = present(
  formats.find((format) => format.id === 'blt' && format.holds === 'ballots'),
  'blt',
);

const { open } = visits();

inChromium('a file that is dropped on the page', () => {
  it('is counted, whatever its format', async () => {
    const page = await open();
    const all = formats.filter((format) => format.holds === 'ballots');
    expect(all.length).toBeGreaterThan(10);
    for (const format of all) {
      const file = await ballotsIn(format);
      await drop(page, file);
      await page.getByText(`${file.name} was read.`).waitFor();
      const winner = format.id === 'margins' ? '2' : 'Bea';
      await expect.poll(() => answer(page).textContent(), { message: format.id }).toMatch(`Yes.`);
      expect(await answer(page).textContent(), format.id).toContain(`${winner} is elected`);
      // What the next file must change.
      await drop(page, { name: 'chair.json', bytes: Buffer.from(JSON.stringify(TOTALS)) });
      await page.getByText('chair.json was read.').waitFor();
      await expect.poll(() => answer(page).textContent()).toContain('Ann is elected');
    }
  });

  it('is unpacked', async () => {
    const page = await open();
    const { name, bytes } = await ballotsIn(blt as ContestFormat);
    await drop(page, { name: `${name}.gz`, bytes: await bytesOf(gzipped([bytes])) });
    await expect.poll(() => answer(page).textContent()).toContain('Bea is elected');
  });

  it.each(formats.filter((format) => format.holds === 'declared result'))(
    'may hold declared totals: $id',
    async ({ id, endings, write }) => {
      const page = await open();
      await drop(page, { name: `${id}${endings[0]}`, bytes: Buffer.from(write([TOTALS])) });
      await expect.poll(() => answer(page).textContent()).toContain('Ann is elected');
      expect(await page.locator('.which').textContent()).toContain('Chair');
    },
  );

  it('may hold several contests, of which one is chosen', async () => {
    const page = await open();
    const table = 'AreaName,Candidate,Votes\nEast,Ann,60\nEast,Bob,30\nWest,Cy,40\nWest,Dee,35\n';
    await drop(page, { name: 'all.csv', bytes: Buffer.from(table) });
    await page.getByLabel('It holds 2 contests').selectOption('West');
    await expect.poll(() => answer(page).textContent()).toContain('Cy is elected');
  });

  it('is told of with its faults, and what was shown stays', async () => {
    const page = await open();
    const before = await answer(page).textContent();
    await drop(page, { name: 'bad.blt', bytes: Buffer.from('3 1\n1 9 0\n0\n"Ann"\n"Bob"\n"Cy"\n"x"\n') });
    await page.locator('#own').getByText('line 2').waitFor();
    expect(await answer(page).textContent()).toBe(before);
  });

  it('may be chosen in place of dropped', async () => {
    const page = await open();
    await openOwn(page);
    const { name, bytes } = await ballotsIn(blt as ContestFormat);
    await page
      .getByLabel('A file of ballots or totals')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) });
    await expect.poll(() => answer(page).textContent()).toContain('Bea is elected');
  });
});

describe('the formats that are dropped', () => {
  it('are all there are', () => {
    expect(formats.filter((format) => format.holds === 'ballots').map(({ id }) => id)).toContain('dominion');
  });
});

inChromium('totals that are typed', () => {
  it('are counted as soon as they make sense', async () => {
    const page = await open();
    await openOwn(page);
    const totals = page.getByLabel('Totals: one line a candidate');
    await totals.fill('Ann, 4200\nBob, 3900\nCy');
    await page.locator('#totals-fault').getByText('line 3').waitFor();
    await totals.pressSequentially(', 1100');
    await expect.poll(() => answer(page).textContent()).toContain('Ann is elected');
    expect(await page.locator('#map h2').textContent()).toContain('Cy');
  });

  it('may be far too much to paste, which is said', async () => {
    const page = await open();
    await openOwn(page);
    const before = await answer(page).textContent();
    // Pasted at once: the browser of tests would type it line by line.
    await page.getByLabel('Totals: one line a candidate').evaluate((area) => {
      const lines = Array.from({ length: 20_000 }, (_, line) => `Candidate number ${line}, ${line}`);
      (area as HTMLTextAreaElement).value = lines.join('\n');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect.poll(() => page.locator('#totals-fault').textContent()).toMatch(/too (?:many|large|long)/);
    expect(await answer(page).textContent()).toBe(before);
  });
});
