import { oneLine, wrapped } from '../../base/text-layout.ts';
import { grouped } from '../../base/words.ts';
import type { WhatIf } from '../../whatif/what-if.ts';
import { shortAnswer } from '../../whatif/words/short-answer.ts';
import { chancesSection } from './chances-section.ts';
import { claimsSection, scenariosSection } from './claims-sections.ts';
import { declaredSection, firstPastThePostSection } from './declared-sections.ts';
import { pollsSection } from './polls-section.ts';
import { pageOf, section } from './sections.ts';
import { sensitivitySection } from './sensitivity-section.ts';
import { possibilitySection, tippingSection } from './transfer-sections.ts';

/** The answer as a page to read and quote: short sentences, the figures, what is assumed, what is certain. */
export function whatIfPage(answer: WhatIf): string {
  const safe = withSafeNames(answer);
  const sections = [
    [
      'WOULD A TRANSFERABLE VOTE HAVE CHANGED THE RESULT?',
      safe.declared.title,
      '',
      ...wrapped(shortAnswer(safe).join(' '), ''),
    ],
    section('The declared result', declaredSection(safe)),
    section('First-past-the-post', firstPastThePostSection(safe)),
    section(
      `What a transferable vote decides and allows: ${safe.rule.title} (${safe.rule.id})`,
      possibilitySection(safe),
    ),
    section('The tipping point', tippingSection(safe)),
    section('How probable, under an assumption', chancesSection(safe)),
    section('What a poll would change', pollsSection(safe)),
    section('Which assumption moves the answer most', sensitivitySection(safe)),
    section('Claims about transfers and turnout, put to the test', claimsSection(safe)),
    section('Turnout and switching, recomputed', scenariosSection(safe)),
    section('How to repeat this', provenanceSection(safe)),
  ];
  return pageOf(sections);
}

function provenanceSection({ provenance, rule }: WhatIf): readonly string[] {
  const { library, input, seed, draws, untilError, files = [] } = provenance;
  const behind = files.map(({ as, digest }) => `, ${as} ${digest}`).join('');
  const each =
    untilError === undefined
      ? `${grouped(draws)} draws from each model`
      : `draws from each model until no standard error is over ${untilError}, at most ${grouped(draws)}`;
  return wrapped(
    `psephos ${library}, rule ${rule.id}, ${each}, seed ${seed}; input ${input}${behind}. The same command prints the same bytes. Only first preferences were declared: every later preference here is assumption.`,
  );
}

/** Every text that came from outside on one line, without anything that could steer a terminal. */
function withSafeNames(answer: WhatIf): WhatIf {
  const texts = (value: unknown): unknown => {
    if (typeof value === 'string') return oneLine(value);
    if (Array.isArray(value)) return value.map(texts);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, texts(part)]));
  };
  return texts(answer) as WhatIf;
}
