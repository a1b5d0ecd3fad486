import { oneLine } from '../../base/text-layout.ts';
import { xmlText } from '../xml-text.ts';

/** Sets texts in HTML. */
export interface TextHtml {
  /** A text on one line, escaped; names written from right to left do not turn the figures beside them. */
  prose(text: string): string;
}

/** Sets texts that these names stand in. */
export function textHtml(names: readonly string[]): TextHtml {
  const turning = [...new Set(names.map(oneLine))].filter((name) => FROM_RIGHT_TO_LEFT.test(name));
  const known = turning.sort((a, b) => b.length - a.length).map(literally);
  const signs = known.reduce((sum, { length }) => sum + length, 0);
  if (known.length === 0 || signs > MOST_SIGNS) return { prose: (text) => xmlText(oneLine(text)) };
  const anyName = new RegExp(`(${known.join('|')})`, 'u');
  return {
    prose: (text) =>
      oneLine(text)
        .split(anyName)
        .map((part, at) => (at % 2 === 0 ? xmlText(part) : `<bdi>${xmlText(part)}</bdi>`))
        .join(''),
  };
}

/** Longer patterns are slow, and refused at some length. */
const MOST_SIGNS = 50_000;

const FROM_RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

function literally(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
