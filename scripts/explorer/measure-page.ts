/** Measures the page in a real browser and prints a table: sizes, how it loads, and what a step of a drag costs. Nothing is asserted; machines differ. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { pageWith } from '../../src/cli/explorer-page.ts';
import { buildPage, inKilobytes, sizesOf } from './page.ts';

const RUNS = 7;

/** What tsx puts around functions, which are sent to the browser without it. */
const NAMES = 'globalThis.__name = (named) => named';

interface Loaded {
  /** Sum of all layout shifts that no visitor caused: at least the cumulative layout shift, which counts the worst five seconds. */
  readonly shift: number;
  /** Milliseconds from the start of navigation. */
  readonly largestPaint: number;
  /** Milliseconds until the map is there and the last task of more than 50 ms is over, if two quiet seconds follow. */
  readonly interactive: number;
}

const { text, script } = await buildPage();
const folder = mkdtempSync(join(tmpdir(), 'psephos-measure-'));
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}; Chromium ${browser.version()}`);
  console.log(`script                 ${inKilobytes(sizesOf(script.text))}`);
  console.log(`page                   ${inKilobytes(sizesOf(text))}`);
  for (const [name, slower, width] of [
    ['desktop', 1, 1280],
    ['phone, 4 times slower', 4, 360],
  ] as const) {
    const runs: Loaded[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await loaded(browser, fileOf(text), slower, width));
    const [shift, paint, interactive] = (['shift', 'largestPaint', 'interactive'] as const).map((key) =>
      median(runs.map((run) => run[key])),
    );
    console.log(
      `${name.padEnd(22)} layout shift ${shift?.toFixed(4)}, largest paint ${paint?.toFixed(0)} ms, interactive ${interactive?.toFixed(0)} ms`,
    );
  }
  for (const candidates of [3, 8]) {
    const steps: Step[] = [];
    for (let run = 0; run < RUNS; run++) steps.push(await dragged(browser, fileOf(withCandidates(candidates))));
    const counted = median(steps.map((step) => step.worked));
    const painted = median(steps.map((step) => step.painted));
    console.log(
      `drag, ${candidates} candidates     ${counted.toFixed(1)} ms of work a step, ${painted.toFixed(1)} ms until it is painted`,
    );
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

function fileOf(page: string): string {
  const path = join(folder, 'page.html');
  writeFileSync(path, page);
  return pathToFileURL(path).href;
}

function withCandidates(number: number): string {
  const candidates = Array.from({ length: number }, (_, at) => ({
    name: `Candidate ${at + 1}`,
    votes: 60_000 - 6_000 * at,
  }));
  return pageWith(text, JSON.stringify({ title: `${number} candidates`, seats: 1, candidates }));
}

async function loaded(browser: Browser, address: string, slower: number, width: number): Promise<Loaded> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(NAMES);
  await page.addInitScript(() => {
    const found = { shift: 0, largestPaint: 0, busyUntil: 0 };
    Object.assign(window, { found });
    const watch = (type: string, see: (entry: PerformanceEntry) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
    watch('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
      };
      if (!hadRecentInput) found.shift += value;
    });
    watch('largest-contentful-paint', ({ startTime }) => {
      found.largestPaint = startTime;
    });
    watch('longtask', ({ startTime, duration }) => {
      found.busyUntil = Math.max(found.busyUntil, startTime + duration);
    });
  });
  await page.goto(address);
  await page.locator('#map .handle').waitFor();
  const ready = await page.evaluate(() => performance.now());
  await page.waitForTimeout(2_500);
  const found = await page.evaluate(
    () =>
      (
        window as unknown as {
          readonly found: { readonly shift: number; readonly largestPaint: number; readonly busyUntil: number };
        }
      ).found,
  );
  await context.close();
  // Where no task is long, the page takes input as soon as it is there.
  return {
    shift: found.shift,
    largestPaint: found.largestPaint,
    interactive: found.busyUntil === 0 ? ready : found.busyUntil,
  };
}

/** Medians of the steps of one drag, in milliseconds. */
interface Step {
  readonly worked: number;
  readonly painted: number;
}

async function dragged(browser: Browser, address: string): Promise<Step> {
  const page: Page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(NAMES);
  await page.goto(address);
  await page.locator('#map .handle').waitFor();
  await page.waitForTimeout(1_500);
  const steps = await page.evaluate(async () => {
    const svg = document.querySelector('#map svg.over');
    const handle = document.querySelector('#map .handle')?.getBoundingClientRect();
    if (svg === null || handle === undefined) throw new Error('no map');
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    const send = (type: string, dx: number): boolean =>
      svg.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerId: 1,
          pointerType: 'mouse',
          button: 0,
          buttons: 1,
          clientX: x + dx,
          clientY: y + dx / 3,
        }),
      );
    const found: { worked: number; painted: number }[] = [];
    Object.assign(SVGElement.prototype, { setPointerCapture: () => {} });
    send('pointerdown', 0);
    for (let step = 1; step <= 60; step++) {
      found.push(
        await new Promise((resolve) => {
          let begun = 0;
          let handled = 0;
          requestAnimationFrame(() => {
            begun = performance.now();
          });
          const before = performance.now();
          send('pointermove', 60 * Math.sin(step / 5));
          handled = performance.now() - before;
          // After what the page itself asked for in this frame.
          requestAnimationFrame(() => {
            const worked = performance.now() - begun + handled;
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve({ worked, painted: performance.now() - begun + handled });
            port2.postMessage(0);
          });
        }),
      );
    }
    send('pointerup', 0);
    return found;
  });
  await page.close();
  return { worked: median(steps.map(({ worked }) => worked)), painted: median(steps.map(({ painted }) => painted)) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
