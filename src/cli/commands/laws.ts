import { Command, Option } from 'commander';
import { invariant } from '../../base/invariant.ts';
import { lawById, laws } from '../../laws/catalogue.ts';
import { checkLaw } from '../../laws/check-law.ts';
import type { Law } from '../../laws/law.ts';
import type { LawVerdict, VerdictPlaces } from '../../laws/verdicts/verdict.ts';
import { lawVerdicts, witnessContest } from '../../laws/verdicts/verdicts.ts';
import { ruleById, rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Io } from '../io.ts';
import { jsonOption, outputOption } from '../options.ts';
import { refuseMissingFolder, writePieces } from '../output.ts';
import { lawsJson } from '../pages/laws-json.ts';
import { lawPage } from '../pages/laws-law-page.ts';
import { lawsOfRulePage } from '../pages/laws-rule-page.ts';
import { type LawsShown, placesShown } from '../pages/laws-shown.ts';
import { lawsTablePage } from '../pages/laws-table.ts';
import { type Recounted, witnessPage } from '../pages/laws-witness-page.ts';
import { LAWS_HELP } from './laws-help.ts';

interface Options {
  readonly rule?: readonly string[];
  readonly law?: string;
  readonly places?: VerdictPlaces;
  readonly json?: boolean;
  readonly output?: string;
}

/** `psephos laws`: which rules keep which laws, and the smallest election that shows where one does not. */
export function lawsCommand(io: Io): Command {
  return new Command('laws')
    .summary('which rules keep which laws, and elections that show where they do not')
    .description(
      'Shows which laws each rule keeps, such as that more support never hurts: what holds, what fails and the smallest election found that shows it, and what is open.',
    )
    .option('--rule <id...>', 'only this rule, or these')
    .option('--law <id>', 'only this law')
    .addOption(
      new Option('--places <how many>', 'only elections for one place, or for several').choices(['one', 'several']),
    )
    .addOption(jsonOption())
    .addOption(outputOption('where the answer is written'))
    .addHelpText('after', LAWS_HELP)
    .action(async (options: Options) => {
      await refuseMissingFolder(options.output);
      await writePieces([answer(options)], options.output ?? '-', io);
    });
}

function answer({ rule: ids, law: lawId, places, json }: Options): string {
  const asked = ids === undefined ? rules : [...new Set(ids)].map(ruleById);
  const law = lawId === undefined ? undefined : lawById(lawId);
  const shown = shownOf(asked, law === undefined ? laws : [law], places);
  const [only, ...others] = asked;
  const rule = ids === undefined || others.length > 0 ? undefined : only;
  const recounted = rule === undefined || law === undefined ? undefined : recountedOf(rule, law, shown);
  if (json === true) return `${JSON.stringify(lawsJson(shown, recounted), null, 2)}\n`;
  if (rule !== undefined && law !== undefined && recounted !== undefined) return witnessPage(rule, law, recounted);
  if (rule !== undefined) return lawsOfRulePage(rule, shown);
  return law === undefined ? lawsTablePage(shown) : lawPage(law, shown);
}

function shownOf(asked: readonly Rule[], of: readonly Law[], places: VerdictPlaces | undefined): LawsShown {
  const ids = new Set(of.map(({ id }) => id));
  const verdicts = asked.flatMap(({ id }) => lawVerdicts(id).filter(({ law }) => ids.has(law)));
  return { rules: asked, laws: of, verdicts, ...(places === undefined ? {} : { places }) };
}

function recountedOf(rule: Rule, law: Law, shown: LawsShown): readonly Recounted[] {
  return shown.verdicts
    .filter(({ places }) => placesShown(shown).includes(places))
    .map((verdict) => recounted(rule, law, verdict));
}

/** Counts a witness again: what is shown is what happens now, and not what was once found. */
function recounted(rule: Rule, law: Law, shown: LawVerdict): Recounted {
  if (shown.verdict.kind !== 'fails') return { verdict: shown };
  const finding = checkLaw(rule, law, witnessContest(shown.verdict.witness));
  invariant(finding.kind === 'broken', `the witness of ${rule.id} and ${law.id} breaks the law`);
  return { verdict: shown, violation: finding.violation };
}
