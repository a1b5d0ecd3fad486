import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { cleaningPolicies } from '../ballots/cleaning-presets.ts';
import { formats } from '../formats/catalogue.ts';
import { laws } from '../laws/catalogue.ts';
import { rules } from '../rules/catalogue.ts';
import { models } from '../synthetic/catalogue.ts';
import { CHARTS } from './chart-choice.ts';
import { vacancyRules } from './fill-vacancy.ts';
import { EXIT_STATUS } from './help-words.ts';
import type { Io } from './io.ts';

interface Known {
  readonly id: string;
  readonly title: string;
}

/**
 * Adds the command `completions SHELL`, which prints a script for the shell, and the hidden command that such a script asks
 * while somebody types.
 */
export function addCompletions(psephos: Command, io: Io): void {
  const root = tab(psephos, { completionCommandName: 'completions' });
  const charts = Object.entries(CHARTS).map(([id, title]) => ({ id, title }));
  const ids: Readonly<Record<string, readonly Known[]>> = {
    rule: rules,
    rules,
    against: rules,
    law: laws,
    format: formats,
    to: formats,
    clean: cleaningPolicies,
    svg: charts,
    png: charts,
    model: models.map(({ id }) => ({ id, title: 'a model of later preferences' })),
  };
  for (const [path, command] of root.commands) {
    for (const [name, known] of Object.entries(ids)) {
      const option = command.options.get(name);
      // Where the option itself names its choices, they are fewer.
      if (option !== undefined && !(path === 'count' && name === 'to'))
        option.handler = offering(path === 'vacancy' ? known.filter(({ id }) => vacancyRules.includes(id)) : known);
    }
  }
  const shown = root.commands.get('rules show')?.arguments.get('id');
  if (shown !== undefined) shown.handler = offering(rules);
  for (const command of psephos.commands) {
    if (command.name() === 'completions') describe(command, io, (shell) => root.setup('psephos', 'psephos', shell));
    if (command.name() === 'complete')
      command.action((words: string[]) => io.print(withFiles(printed(() => root.parse(words)))));
  }
}

function offering(known: readonly Known[]): (complete: (value: string, title: string) => void) => void {
  return (complete) => {
    for (const { id, title } of known) complete(id, title);
  };
}

function describe(command: Command, io: Io, script: (shell: string) => void): void {
  command
    .summary('print a script that completes commands, options and ids of rules')
    .description(
      'Prints a script for a shell. Once it is loaded, the tab key completes commands and options of psephos, ids of rules, formats, models and policies, and names of files.',
    )
    .addHelpText('after', INSTALL)
    .action((shell: string) =>
      io.print(
        mended(
          shell,
          printed(() => script(shell)),
        ),
      ),
    );
}

/** What the library prints on the console, as text. */
function printed(action: () => void): string {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: unknown) => lines.push(String(line));
  try {
    action();
  } finally {
    console.log = log;
  }
  return `${lines.join('\n')}\n`;
}

/** What of the script for bash is put in place of something else, and why. */
const MENDED = [
  // It may be loaded twice.
  ['readonly ShellComp', 'ShellComp'],
  // Files are offered where nothing else is.
  ['complete -F __psephos', 'complete -o default -F __psephos'],
  // A tab must not run what stands in the line: neither "$(…)" nor "> file", which would empty the file.
  [`complete -- \${words[@]:1}"`, `complete -- $(printf '%q ' "\${words[@]:1:cword-1}" \${cur:+"$cur"})"`],
] as const;

/** The script as it is safe; that for bash also has what the package bash-completion, missing on a Mac, would give it. */
function mended(shell: string, script: string): string {
  if (shell !== 'bash') return script;
  return WORDS_OF_BASH + MENDED.reduce((text, [from, to]) => text.replaceAll(from, () => to), script);
}

const WORDS_OF_BASH = `# Words of the command line, where the package bash-completion is missing
if ! declare -F _get_comp_words_by_ref > /dev/null; then
    _get_comp_words_by_ref() {
        words=("\${COMP_WORDS[@]}")
        cword=$COMP_CWORD
        cur="\${words[cword]}"
        prev="\${words[cword - 1]}"
    }
fi

`;

/** Where we have nothing to offer, the shell offers files: bit 4 of the last line would keep it from that. */
function withFiles(offered: string): string {
  return offered === ':4\n' ? ':0\n' : offered;
}

const INSTALL = `
How to load it (once; then open a new shell):
  bash        psephos completions bash > ~/.local/share/bash-completion/completions/psephos
  zsh         psephos completions zsh > ~/.zfunc/_psephos
              with these lines in ~/.zshrc: fpath+=~/.zfunc; autoload -U compinit; compinit
  fish        psephos completions fish > ~/.config/fish/completions/psephos.fish
  powershell  psephos completions powershell >> $PROFILE

To try it in this shell alone:
  source <(psephos completions bash)

Examples:
  psephos completions bash > psephos.bash
  psephos completions fish > psephos.fish

${EXIT_STATUS}`;
