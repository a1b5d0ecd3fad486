/** Writes the generated parts of docs/laws.md and the outputs in docs/home-made-stv.md: `npm run laws-page`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ballotText } from '../src/ballots/notation.ts';
import { present } from '../src/base/invariant.ts';
import { counted, listed } from '../src/base/words.ts';
import { byLawFamily, type LawsShown, spokenOf } from '../src/cli/pages/laws-shown.ts';
import { lawsKey, lawsTable, numbersOf } from '../src/cli/pages/laws-table.ts';
import { electedWords } from '../src/cli/pages/laws-witness-page.ts';
import { LAW_FAMILIES, MARKS, PLACES_WORDS, sizeWords } from '../src/cli/pages/laws-words.ts';
import { markdownText } from '../src/count/explain/render.ts';
import { laws } from '../src/laws/catalogue.ts';
import { checkLaw } from '../src/laws/check-law.ts';
import type { Law } from '../src/laws/law.ts';
import type { LawVerdict, Verdict, VerdictPlaces, Witness } from '../src/laws/verdicts/verdict.ts';
import { lawVerdicts, witnessContest } from '../src/laws/verdicts/verdicts.ts';
import { ruleById, rules } from '../src/rules/catalogue.ts';
import { homeMadePage } from './home-made-page.ts';

const BOTH: readonly VerdictPlaces[] = ['one', 'several'];

/** All that is known of all rules and laws. */
export function everyVerdict(): LawsShown {
  return { rules, laws, verdicts: lawVerdicts() };
}

/** The page with its generated parts as they are now; what stands between them is written by hand. */
export function lawsPage(page: string, shown: LawsShown): string {
  const parts: Readonly<Record<string, readonly string[]>> = {
    sums: [sums(shown)],
    tables: tables(shown),
    laws: byLawFamily(shown.laws).flatMap((group) => [
      `### ${LAW_FAMILIES[group.family]}`,
      ...group.laws.flatMap((law) => lawParts(law, shown)),
    ]),
    differences: differences(shown),
  };
  return Object.entries(parts).reduce((text, [name, lines]) => withPart(text, name, lines.join('\n\n')), page);
}

/** Puts a text between the two markers of a part. */
function withPart(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- generated: ${name} -->\n`, `\n<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`docs/laws.md has no markers of "${name}"`);
  return `${page.slice(0, from)}${start}\n${text}\n${page.slice(to)}`;
}

function sums({ rules: all, laws: of, verdicts }: LawsShown): string {
  const rows = BOTH.map((places) => {
    const here = verdicts.filter((one) => one.places === places);
    const failing = here.flatMap(({ verdict }) => (verdict.kind === 'fails' ? [verdict] : []));
    const proven = failing.filter(({ witness }) => witness.smallest === 'proven').length;
    return `| ${PLACES_WORDS[places].toLowerCase()} | ${many(here, 'holds')} | ${many(here, 'kept')} | ${failing.length} | ${proven} | ${many(here, 'open')} |`;
  });
  return [
    `${counted(all.length, 'rule')} and ${counted(of.length, 'law')}:`,
    '',
    '| elections for | holds | kept | fails | of these with an election proven to be smallest | open |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function many(verdicts: readonly LawVerdict[], kind: Verdict['kind']): number {
  return verdicts.filter(({ verdict }) => verdict.kind === kind).length;
}

function tables(shown: LawsShown): readonly string[] {
  const marks = Object.values(MARKS).map(({ mark, says }) => `- \`${mark}\` ${says}`);
  return [
    marks.join('\n'),
    'The laws by their numbers:',
    fenced(lawsKey(shown)),
    ...BOTH.flatMap((places) => [`### ${PLACES_WORDS[places]}`, fenced(lawsTable(shown, places))]),
  ];
}

/** One law: what it says, who stated it, who keeps it, and the smallest election that breaks it under any rule. */
function lawParts(law: Law, shown: LawsShown): readonly string[] {
  const found = shown.verdicts.filter((one) => one.law === law.id);
  const number = present(numbersOf(shown.laws).get(law.id), 'the number of a law');
  return [
    `#### ${law.id}`,
    `**${number}. ${markdownText(law.title)}.** ${markdownText(law.statement)}`,
    `*Source:* ${markdownText(law.source)}.`,
    ...BOTH.flatMap((places) => keepers(law, places, shown)),
    ...example(law, found),
  ];
}

function keepers(law: Law, places: VerdictPlaces, shown: LawsShown): readonly string[] {
  const { rules: asked } = spokenOf({ ...shown, laws: [law] }, places);
  const here = shown.verdicts.filter((one) => one.law === law.id && one.places === places);
  const said = (['holds', 'kept', 'open', 'fails'] as const).flatMap((kind) => {
    const ids = here.filter(({ verdict }) => verdict.kind === kind).map(({ rule }) => rule);
    if (ids.length === 0) return [];
    return [
      `${WORDS[kind]}: ${ids.length === asked.length && ids.length > 1 ? `all ${counted(ids.length, 'rule')}` : ids.join(', ')}`,
    ];
  });
  return said.length === 0 || asked.length === 0 || here.every(({ verdict }) => verdict.kind === 'not-asked')
    ? []
    : [`*${PLACES_WORDS[places]}.* ${said.join('. ')}.`];
}

const WORDS = { holds: 'Holds', kept: 'Kept', open: 'Open', fails: 'Fails' } as const;

/** The election of the fewest papers that breaks the law, by whatever rule, counted while the page is written. */
function example(law: Law, found: readonly LawVerdict[]): readonly string[] {
  const failing = found.flatMap(({ rule, verdict }) =>
    verdict.kind === 'fails' ? [{ rule, witness: verdict.witness }] : [],
  );
  if (failing.length === 0) return [];
  const { rule, witness } = failing.reduce((least, one) => (one.witness.papers < least.witness.papers ? one : least));
  return [`Such as under ${rule} (${sizeWords(witness)}):`, fenced(exampleLines(law, rule, witness))];
}

function exampleLines(law: Law, rule: string, witness: Witness): readonly string[] {
  const finding = checkLaw(ruleById(rule), law, witnessContest(witness));
  if (finding.kind !== 'broken') throw new Error(`the witness of ${rule} does not break ${law.id}`);
  const { says, contests } = finding.violation;
  return [
    `${says}.`,
    ...contests.flatMap(({ label, contest, elected }) => [
      '',
      `${label} (${counted(contest.seats, 'place')})${electedWords(contest, elected)}:`,
      ...ballotText(contest.profile)
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`),
    ]),
  ];
}

/** Where what was found differs from what the literature says, by the reason, which many cells may share. */
function differences({ verdicts }: LawsShown): readonly string[] {
  const reasons = new Map<string, LawVerdict[]>();
  for (const one of verdicts) {
    if (one.explained !== undefined) reasons.set(one.explained, [...(reasons.get(one.explained) ?? []), one]);
  }
  if (reasons.size === 0) return ['There are none.'];
  return [...reasons].map(([reason, cells]) => {
    const where = cells.map(({ rule, law, places }) => `${rule}, ${law}${places === 'one' ? '' : ' (several places)'}`);
    const sources = [...new Set(cells.flatMap(({ literature }) => literature?.source ?? []))];
    const [{ verdict, literature }] = cells;
    const said = literature === undefined ? '' : ` The literature: ${literature.says}; here: ${verdict.kind}.`;
    const cited = sources.length === 0 ? '' : ` (${markdownText(listed(sources))})`;
    return `- **${markdownText(where.join('; '))}.**${said} ${markdownText(reason)}${cited}`;
  });
}

function fenced(lines: readonly string[]): string {
  return ['```text', ...lines, '```'].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const write = async (name: string, made: (page: string) => string | Promise<string>): Promise<void> => {
    const file = new URL(`../docs/${name}`, import.meta.url);
    writeFileSync(file, await made(readFileSync(file, 'utf8')));
  };
  await write('laws.md', (page) => lawsPage(page, everyVerdict()));
  await write('home-made-stv.md', homeMadePage);
}
