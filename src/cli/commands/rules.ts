import { Command } from 'commander';
import { columns, wrapped } from '../../base/text-layout.ts';
import { ruleById, rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Io } from '../io.ts';
import { jsonOption } from '../options.ts';

interface Options {
  readonly json?: boolean;
}

/** `psephos rules` and `psephos rules show ID`. */
export function rulesCommand(io: Io): Command {
  const show = new Command('show')
    .description("prints a rule's decisions, each with the clause it comes from")
    .argument('<id>', 'the rule')
    .addOption(jsonOption())
    .action((id: string, options: Options) => {
      const rule = ruleById(id);
      io.print(options.json === true ? `${JSON.stringify(asData(rule), null, 2)}\n` : rulePage(rule));
    });
  const list = new Command('list')
    .description('lists all rules (what "psephos rules" does alone)')
    .addOption(jsonOption())
    .action((options: Options) => {
      io.print(options.json === true ? `${JSON.stringify(rules.map(asData), null, 2)}\n` : listPage());
    });
  return new Command('rules')
    .summary('the catalogue of rules; "rules show ID" for one')
    .description("Lists the rules, or shows one rule's decisions with their clauses.")
    .addCommand(show)
    .addCommand(list, { isDefault: true });
}

function asData({ id, title, source, singleSeat = false, decisions = [] }: Rule): object {
  return { id, title, source, singleSeat, decisions };
}

function listPage(): string {
  return `${columns(
    rules.map(({ id, title, singleSeat }) => [id, title, singleSeat === true ? 'one place' : 'one or more places']),
    [0, 1, 2],
  ).join('\n')}\n`;
}

function rulePage({ id, title, source, decisions = [] }: Rule): string {
  const lines = [`${title} (${id})`, ...(source === undefined ? [] : wrapped(source, '')), ''];
  for (const { name, basis, clause, says } of decisions) {
    const from = basis === 'law' ? `clause ${clause}` : clause === '-' ? 'our reading' : `our reading of ${clause}`;
    lines.push(`${words(name)} [${from}]`, ...wrapped(says), '');
  }
  lines.push(
    ...wrapped(
      'A clause in brackets is what the text says, in our words. "Our reading" marks a point where the text is silent or doubtful.',
      '',
    ),
  );
  return `${lines.join('\n')}\n`;
}

/** `quotaAfterExclusionBatch` as `Quota after exclusion batch`. */
function words(name: string): string {
  const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
