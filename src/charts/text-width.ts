import { oneLine } from '../base/text-layout.ts';

/** The font of every picture: whatever the system reads best in. */
export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif';

/**
 * About how wide a text is set, in the units of its size: nothing can be measured where there is no screen, so widths are those
 * of a wide system font (DejaVu Sans), and narrower fonts leave room.
 *
 * @example textWidth('Ann', 10) // about 19
 */
export function textWidth(text: string, size: number): number {
  return widthAfter(0, text) * size;
}

/** Bold text is about so much wider than {@link textWidth} says. */
export const BOLD = 1.08;

/** A width in units of the size, and that of more signs. */
function widthAfter(before: number, text: string): number {
  let width = before;
  for (const sign of text) width += widthOf(sign);
  return width;
}

/** Looks no further than the room: a name may be a million signs long. */
function fits(text: string, size: number, room: number): boolean {
  let width = 0;
  for (const sign of text) {
    width += widthOf(sign);
    if (width * size > room) return false;
  }
  return true;
}

function widthOf(sign: string): number {
  if (/\p{M}/u.test(sign)) return 0;
  if (/[il.,:;'|!j()[\]fI ]/.test(sign)) return 0.38;
  if (/[rt/\\-]/.test(sign)) return 0.44;
  if (/[mwMW%@—…]/.test(sign)) return 0.98;
  if (/[A-Z&+=<>−±×]/.test(sign)) return 0.74;
  if (/[ -~]/.test(sign)) return 0.63;
  return /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u.test(
    sign,
  )
    ? 1.2
    : 0.72;
}

/**
 * A text as it fits into so much room: cut between what a reader takes for one character, with … for what is left out.
 *
 * @example fitted('Bartholomew', 10, 40) // 'Barth…'
 */
export function fitted(text: string, size: number, room: number): string {
  const line = oneLine(text);
  if (fits(line, size, room)) return line;
  let width = textWidth('…', size);
  let kept = '';
  for (const { segment } of characters.segment(line)) {
    width += textWidth(segment, size);
    if (width > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The same lines, of about the same length where the last would be a word or two by itself: no line more than it needs anyway.
 *
 * @example balancedIn('Instant runoff. Elected: Len McCluskey.', 13, 300) // two halves, not all but 'McCluskey.'
 */
export function balancedIn(text: string, size: number, room: number, most?: number): readonly string[] {
  const lines = wrappedIn(text, size, room, most);
  if (lines.length < 2 || lines.length > MOST_BALANCED || textWidth(lines[lines.length - 1], size) > room / 3)
    return lines;
  // One by one: more words than a function takes arguments may be blank, and so on one line.
  let least = 0;
  for (const word of oneLine(text).split(' ')) least = Math.max(least, textWidth(word, size));
  if (least >= room) return lines;
  let widest = room;
  while (widest - least > 1) {
    const tried = (least + widest) / 2;
    if (wrappedIn(text, size, tried).length === lines.length) widest = tried;
    else least = tried;
  }
  return wrappedIn(text, size, widest, most);
}

/** More lines are no head, and balancing them takes long. */
const MOST_BALANCED = 8;

/** A text on as many lines as it needs in so much room, at most `most`; the last is cut where even that is too few. */
export function wrappedIn(
  text: string,
  size: number,
  room: number,
  most: number = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const words = oneLine(text).split(' ');
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : ` ${word}`;
    const widthOfLonger = widthAfter(line === '' ? 0 : width, longer);
    if (line === '' || widthOfLonger * size <= room) {
      line += longer;
      width = widthOfLonger;
      continue;
    }
    if (lines.length + 1 >= most) {
      line = [line, ...words.slice(at)].join(' ');
      break;
    }
    lines.push(line);
    line = word;
    width = widthAfter(0, word);
  }
  return [...lines, line].map((one) => fitted(one, size, room));
}
