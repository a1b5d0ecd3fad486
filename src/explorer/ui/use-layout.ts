import { useEffect, useState } from 'preact/hooks';

/** Where the page has two columns, in pixels; the style sheet says the same. */
const TWO_COLUMNS = 960;
const WIDEST_PAGE = 1240;

/** The size of text that charts are drawn for, in pixels. */
const USUAL_TEXT = 16;

/** A length in units of a chart as a length of the page, which grows with the reader's size of text. */
export function inPage(units: number): string {
  return `${units / USUAL_TEXT}rem`;
}

/** How the page is laid out, known before anything is shown, so that nothing jumps. */
export interface Layout {
  readonly columns: 1 | 2;
  /** How wide a chart in a column is, in its own units: pixels, where the reader has not chosen another size of text. */
  readonly width: number;
}

/** The layout for the window as it is now. */
export function useLayout(): Layout {
  const [layout, setLayout] = useState(layoutNow);
  useEffect(() => {
    const measure = (): void => setLayout(layoutNow());
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return layout;
}

function layoutNow(): Layout {
  const root = document.documentElement;
  const page = root.clientWidth;
  const columns = page < TWO_COLUMNS ? 1 : 2;
  const column = columns === 1 ? page - 32 : (Math.min(page, WIDEST_PAGE) - 48 - 40) / 2;
  const unit = Number.parseFloat(getComputedStyle(root).fontSize) / USUAL_TEXT;
  return { columns, width: Math.max(280, Math.min(640, Math.floor(column / unit))) };
}
