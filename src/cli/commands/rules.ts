import { Command } from 'commander';
import { shown } from '../../base/errors.ts';
import { ruleById, rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
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
    .description("prints a rule's doubts and its decisions, each with the clause it comes from")
    .argument('<id>', 'the id of the rule')
    .addOption(jsonOption())
    .action((id: string, options: Options) => {
      const rule = ruleById(id);
      io.print(options.json === true ? `${JSON.stringify(asData(rule), null, 2)}\n` : rulePage(rule));
    });
  const list: Command = new Command('list')
    .description('lists all rules (what "psephos rules" does alone)')
    .addOption(jsonOption())
    .allowExcessArguments()
    .action((options: Options, { args: [other] }: Command) => {
      if (other !== undefined)
        list.error(`error: no command ${shown(other)} of rules; one rule is shown by "psephos rules show ID"`);
      io.print(options.json === true ? `${JSON.stringify(rules.map(asData), null, 2)}\n` : rulesListPage(rules));
    });
  return new Command('rules')
    .summary('the catalogue of rules; "rules show ID" for one')
    .description("Lists the rules by family, or shows one rule's doubts and its decisions with their clauses.")
    .addCommand(show)
    .addCommand(list, { isDefault: true });
}

function asData(rule: Rule): object {
  const { id, title, source, singleSeat = false, places, approximate = [], reads, decisions = [] } = rule;
  return { id, title, family: familyOf(rule).id, source, singleSeat, places, approximate, reads, decisions };
}
