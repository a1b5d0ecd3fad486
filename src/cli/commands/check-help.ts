import { cleaningChoices } from '../../ballots/cleaning-policy.ts';
import { cleaningPolicies } from '../../ballots/cleaning-presets.ts';
import { columns, wrapped } from '../../base/text-layout.ts';
import { EXIT_STATUS } from '../help-words.ts';

/** What `psephos check --help` says below the options. */
export const CHECK_HELP: string = `
What it prints:
  Of one file: its format, and of each contest the places, candidates, papers, distinct
  rankings, how many candidates papers rank, papers with a skipped rank, with several at one
  rank or with somebody twice, and what --clean would do; of declared results their totals,
  held against the printed ones; of a count its rule, its stages and who is elected.
  Faults: each with its line and column, what was expected there and what stands there.
  Of several files: a table. With --json: a line for each file.
  Of a folder or an archive: a paragraph for each contest, with its file; what is wrong with a
  file in it follows. With --contest nothing may be wrong with any.

Policies of --clean:
${policies().join('\n')}
  Or choices with commas between them, alone or after a policy, such as maine,overvotes=skip;
  most-ranks=5 is the most ranks that are read, the others are:
${choices().join('\n')}

Examples:
  psephos check ward.blt
  psephos check wards/*.blt
  psephos check cvr.zip --contest "Mayor"
  psephos check ballots.csv --json
  psephos check ballots.csv --clean maine
  psephos check ballots.csv --clean skipped=stop,overvotes=skip
  psephos check result.json

${EXIT_STATUS}`;

function policies(): readonly string[] {
  return columns(
    cleaningPolicies.map(({ id, title }) => [`  ${id}`, title]),
    [0, 1],
  );
}

function choices(): readonly string[] {
  const rows = cleaningChoices.map(({ matter, choice, says }) => ({
    typed: `  ${matter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}=${choice}`,
    says,
  }));
  const width = Math.max(...rows.map(({ typed }) => typed.length)) + 2;
  return rows.flatMap(({ typed, says }) =>
    wrapped(says, ' '.repeat(width)).map((line, at) => (at === 0 ? typed.padEnd(width) + line.slice(width) : line)),
  );
}
