import { offsetOfPath } from '../json/json-text.ts';

/**
 * The names of the first tally in the order in which they stand in the text: an object of JavaScript would put those that are whole
 * numbers first.
 */
export function namesInOrder(text: string, tally: ReadonlyMap<string, string>): readonly string[] {
  const names = [...tally.keys()];
  const start = names.some((name) => /^\d+$/.test(name)) ? offsetOfPath(text, 'results[0].tally') : undefined;
  if (start === undefined) return names;
  // The text was parsed before, so that here every key is followed by a number or the text of one.
  const entry = /\s*[{,]\s*("(?:[^"\\]|\\.)*")\s*:\s*(?:"[^"]*"|[^\s,}"]+)/y;
  entry.lastIndex = start;
  const found: string[] = [];
  for (let match = entry.exec(text); match !== null; match = entry.exec(text)) found.push(String(JSON.parse(match[1])));
  return found;
}
