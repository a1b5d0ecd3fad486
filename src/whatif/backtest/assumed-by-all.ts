import { grouped } from '../../base/words.ts';
import type { BallotModel } from '../../synthetic/model.ts';

const NUMBER = /\d[\d,]*/g;

/**
 * What models assume that were learned from different elections, in one sentence: a number in which they differ is told as about
 * their mean. Models whose words differ are told by the first.
 *
 * @example assumedByAll([asIn(501), asIn(520)]) // 'papers go on as in about 511 real elections'
 */
export function assumedByAll(models: readonly Pick<BallotModel, 'assumes'>[]): string {
  const texts = models.map(({ assumes }) => assumes);
  const [first = ''] = texts;
  const without = (text: string): string => text.replace(NUMBER, '#');
  if (texts.some((text) => without(text) !== without(first))) return first;
  const numbers = texts.map((text) => text.match(NUMBER) ?? []);
  let at = 0;
  return first.replace(NUMBER, (own) => {
    const all = numbers.map((found) => found[at]);
    at += 1;
    if (all.every((other) => other === own)) return own;
    const mean = all.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0) / all.length;
    return `about ${grouped(Math.round(mean))}`;
  });
}
