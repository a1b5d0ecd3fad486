import { Command } from 'commander';
import { shown } from '../../base/errors.ts';
import { nearest } from '../../base/near.ts';
import { ruleById, rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import { EXIT_STATUS } from '../help-words.ts';
import type { Io } from '../io.ts';
import { jsonOption } from '../options.ts';
import { familyOf } from '../pages/rules-families.ts';
import { rulePage, rulesListPage } from '../pages/rules-pages.ts';

interface Options {
  readonly json?: boolean;
}

/** `psephos rules` and `psephos rules show ID`. */
export function rulesCommand(io: Io): Command {
  const show = new Command('show')
    .summary('the decisions of one rule')
    .description("Prints a rule's doubts and its decisions, each with the clause it comes from.")
    .argument('<id>', 'the id of the rule, such as ers97')
    .addOption(jsonOption())
    .addHelpText('after', SHOW_HELP)
    .action((id: string, options: Options) => {
      const rule = ruleById(id);
      io.print(options.json === true ? `${JSON.stringify(asData(rule), null, 2)}\n` : rulePage(rule));
    });
  const list: Command = new Command('list')
    .summary('all rules, by family (what "psephos rules" does alone)')
    .description('Prints all rules by family: id, title, and whether a rule is approximate or fills one place only.')
    .addOption(jsonOption())
    .allowExcessArguments()
    .addHelpText('after', LIST_HELP)
    .action((options: Options, { args: [other] }: Command) => {
      if (other !== undefined) refuse(other, list.parent ?? list);
      io.print(options.json === true ? `${JSON.stringify(rules.map(asData), null, 2)}\n` : rulesListPage(rules));
    });
  return new Command('rules')
    .summary('the catalogue of rules; "rules show ID" for one')
    .description("Lists the rules by family, or shows one rule's doubts and its decisions with their clauses.")
    .addCommand(show)
    .addCommand(list, { isDefault: true })
    .addHelpText('after', RULES_HELP);
}

/** The hint is of "rules", which was typed, and not of "rules list", which stands in for it. */
function refuse(other: string, typed: Command): never {
  const ids = rules.map(({ id }) => id);
  const [near = 'ID'] = nearest(other, [...ids, 'show', 'list']).filter((word) => ids.includes(word));
  return typed.error(`error: no command ${shown(other)} of rules; one rule is shown by "psephos rules show ${near}"`);
}

const RULES_HELP = `
Examples:
  psephos rules
  psephos rules show ers97
  psephos rules show scotland-local-2007 --json
  psephos rules list --json

${EXIT_STATUS}`;

const SHOW_HELP = `
What it prints:
  How the rule reads a paper that skips a rank or ranks several as equal, to how many decimal
  places votes are kept, what is doubtful, and every decision in the order in which a count
  comes to it: [clause 5.4.8] is the law's or the book's own, [our reading] is ours.

Examples:
  psephos rules show ers97
  psephos rules show meek-reference --json

${EXIT_STATUS}`;

const LIST_HELP = `
Examples:
  psephos rules list
  psephos rules list --json

${EXIT_STATUS}`;

function asData(rule: Rule): object {
  const { id, title, source, singleSeat = false, places, approximate = [], reads, decisions = [] } = rule;
  return { id, title, family: familyOf(rule).id, source, singleSeat, places, approximate, reads, decisions };
}
