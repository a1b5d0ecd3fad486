import { wrapped } from '../../base/text-layout.ts';
import { counted } from '../../base/words.ts';
import type { Rule } from '../../rules/rule.ts';
import { byFamily } from './rules-families.ts';
import { decisionSource, decisionWords, readingWords, scopeWords } from './rules-words.ts';

/** Characters in a line: what the narrowest terminal in use shows. */
const WIDTH = 80;

/** The rules by family, those with doubts marked. */
export function rulesListPage(rules: readonly Rule[]): string {
  const longest = Math.max(...rules.map(({ id }) => id.length));
  const doubtful = rules.filter(({ approximate }) => approximate !== undefined).length;
  const lines = [
    ...byFamily(rules).flatMap(({ family, rules: members }) => [
      family.title,
      ...wrapped(family.says, '  ', WIDTH),
      ...members.flatMap((rule) => listLines(rule, longest)),
      '',
    ]),
    ...(doubtful === 0
      ? []
      : wrapped(
          `APPROXIMATE marks ${counted(doubtful, 'rule')} of which a text was not at hand or a doubt remains.`,
          '',
          WIDTH,
        )),
    ...wrapped('"psephos rules show ID" shows one rule: its doubts, and each decision with its clause.', '', WIDTH),
  ];
  return `${lines.join('\n')}\n`;
}

function listLines({ id, title, singleSeat, approximate }: Rule, longest: number): readonly string[] {
  const marked = [
    title,
    ...(singleSeat === true ? ['(one place)'] : []),
    ...(approximate === undefined ? [] : ['APPROXIMATE']),
  ].join(' ');
  const indent = ' '.repeat(longest + 6);
  return wrapped(marked, indent, WIDTH).map((line, at) =>
    at === 0 ? `    ${id.padEnd(longest)}  ${line.slice(indent.length)}` : line,
  );
}

/** One rule: its doubts first, where its text is, and every decision with the clause it comes from. */
export function rulePage(rule: Rule): string {
  const { id, title, source, approximate = [], reads, decisions = [] } = rule;
  const readings = decisions.filter(({ basis }) => basis === 'reading').length;
  const lines = [
    ...wrapped(`${title} (${id})`, '', WIDTH),
    ...approximate.flatMap((doubt) => wrapped(`APPROXIMATE: ${doubt}.`, '', WIDTH)),
    ...(source === undefined ? [] : wrapped(`Source: ${source}.`, '', WIDTH)),
    ...wrapped(scopeWords(rule), '', WIDTH),
    ...(reads === undefined ? [] : wrapped(readingWords(reads), '', WIDTH)),
    '',
    ...decisions.flatMap((decision) => [
      ...wrapped(`${decisionWords(decision.name)} [${decisionSource(decision)}]`, '', WIDTH),
      ...wrapped(`${decision.says}.`, '  ', WIDTH),
      '',
    ]),
    ...wrapped(
      `${counted(decisions.length, 'decision')}, ${readings === 0 ? 'none' : readings} of them our reading. A clause in brackets is what the text says, in our words. "Our reading" marks a point where the text is silent or doubtful.`,
      '',
      WIDTH,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
