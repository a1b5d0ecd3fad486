import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type BuiltPage, buildPage } from '../../../scripts/explorer/page.ts';
import { present } from '../../../src/base/invariant.ts';
import { chromiumPath } from './chromium.ts';

let building: Promise<BuiltPage> | undefined;

/** The page of the sources as they are now, built once for all test files of this process. */
export function builtPage(): Promise<BuiltPage> {
  building ??= buildPage();
  return building;
}

/** Milliseconds in which the page is built, on a slow machine shared with others: on a quiet one it takes six seconds. */
export const MOST_TO_BUILD = 180_000;

/** What a test does with a browser. */
export interface Visits {
  /** Opens the page from a file, as it is built or with a file in it. */
  open(options?: VisitOptions): Promise<Page>;
  /** Opens another address, watched the same way. */
  openAt(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** A file of the folder that the page lies in. */
  fileAt(name: string, text: string): string;
}

/** How the page is opened. */
export interface VisitOptions extends BrowserContextOptions {
  readonly hash?: string;
  /** Another text of the page, such as one with data in it. */
  readonly text?: string;
}

/**
 * A browser for the tests of a file, started by the first that opens a page. After each test it is checked that no page of it complained: no error, no message of one, no violation of the policy,
 * no dialog, no request to anywhere but the page itself. With `complains` that is what the tests make it do.
 */
export function visits({ complains = false }: { readonly complains?: boolean } = {}): Visits {
  const folder = mkdtempSync(join(tmpdir(), 'psephos-page-'));
  const complaints: string[] = [];
  let browser: Browser | undefined;

  beforeAll(async () => {
    if (chromiumPath !== undefined) await builtPage();
  }, MOST_TO_BUILD);
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    const told = complaints.splice(0);
    if (complains) expect(told).not.toEqual([]);
    else expect(told).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const opened = async (): Promise<Browser> => {
    // As root there is no sandbox to be had; what is shown is our own page.
    browser ??= await chromium.launch({ executablePath: present(chromiumPath, 'chromium'), args: ['--no-sandbox'] });
    return browser;
  };
  const fileAt = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return pathToFileURL(path).href;
  };
  const openAt = async (address: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await (await opened()).newContext({ acceptDownloads: true, ...options });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await watch(page, address.split('#')[0] ?? '', complaints);
    await page.goto(address);
    return page;
  };
  return {
    fileAt,
    openAt,
    async open({ hash, text, ...options } = {}) {
      const address = fileAt('page.html', text ?? (await builtPage()).text);
      const page = await openAt(hash === undefined ? address : `${address}#${hash}`, options);
      await page.locator('#map').waitFor();
      return page;
    },
  };
}

/** Milliseconds that anything on the page may take; a slow machine shared with others needs many. */
const PATIENCE = 10_000;

/** Writes down whatever a page must not do. */
async function watch(page: Page, address: string, complaints: string[]): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on('page', (opened) => complaints.push(`a page opened: ${opened.url()}`));
  page.on('request', (request) => {
    const [url] = request.url().split('#');
    if (url !== address && !/^(?:blob|data):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
}
