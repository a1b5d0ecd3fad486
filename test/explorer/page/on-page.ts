import type { Locator, Page } from 'playwright-core';

/** The answer that stands above everything. */
export function answer(page: Page): Locator {
  return page.getByRole('banner').locator('.says');
}

/** Opens what takes totals and files of the visitor's own. */
export async function openOwn(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Your own totals or ballots' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/** A file as it is dropped. */
export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops a file where files are taken, as a mouse would. */
export async function drop(page: Page, { name, bytes }: Dropped): Promise<void> {
  await openOwn(page);
  const transfer = await page.evaluateHandle(
    ([name, base64]) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      return held;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  const place = page.locator('.drop');
  for (const type of ['dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer: transfer });
}

/** The slider of where the papers on the map go next. */
export function slider(page: Page, to: string): Locator {
  return page.locator('#map').getByRole('slider', { name: to });
}

/** What is chosen from a list. */
export function choice(page: Page, name: string): Locator {
  return page.getByRole('combobox', { name, exact: true });
}
