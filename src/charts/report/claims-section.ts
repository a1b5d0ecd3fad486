import { listed } from '../../base/words.ts';
import type { DeclaredFindings } from '../../whatif/findings.ts';
import type { NamedChart } from '../named/named-chart.ts';
import { chartsNamed, type ReportPart, type ReportSection, table, text } from './document.ts';

/** What people said, put to the test, with the pictures of a claim or two. */
export function claimsSection(findings: DeclaredFindings, charts: readonly NamedChart[]): ReportSection {
  const { claims } = findings.answer;
  return {
    id: 'claims',
    title: areOurs(findings) ? 'A few suppositions, counted' : 'What people said, put to the test',
    parts: claims.length === 0 ? [] : [...claimsTable(findings), ...pictured(findings, charts)],
  };
}

/** True where nobody made a claim: what is then supposed is ours. */
export function areOurs({ claimed }: DeclaredFindings): boolean {
  return !claimed;
}

/** What of a claim is whose. */
export const WHOSE_CLAIMS = "the direction is its author's, the shares it is tested with are ours.";

function claimsTable(findings: DeclaredFindings): readonly ReportPart[] {
  const { claims, candidates } = findings.answer;
  const ours = areOurs(findings);
  const whose = ours
    ? 'Nobody made a claim: these are plain suppositions of ours, each counted as if it were so.'
    : `Each claim is counted as if it were so: ${WHOSE_CLAIMS}`;
  return [
    text(
      `${whose} The last column says how far the shares can be wrong before one other candidate wins without the help of a lot.`,
    ),
    table({
      caption: ours ? 'The suppositions, and who wins if they are true' : 'The claims, and who wins if they are true',
      head: [ours ? 'Suppose' : 'Claim', ...(ours ? [] : ['Tested with']), 'Who wins', 'How far it bends'],
      rows: claims.map(({ who, says, means, tested, elected, margin, bends }) => [
        ours ? says : `${who}: ${says}`,
        ...(ours ? [] : [means === says ? tested : `${means}: ${tested}`]),
        `${listed(elected.map((candidate) => candidates[candidate].name))}, by ${margin}`,
        bends,
      ]),
      of: 'words',
    }),
  ];
}

/** The first claim, and the first after it under which others are elected: more pictures would say the same again. */
function pictured({ supposed }: DeclaredFindings, charts: readonly NamedChart[]): readonly ReportPart[] {
  const winners = supposed.map(({ count }) => [...count.elected].sort((a, b) => a - b).join());
  const other = winners.findIndex((elected) => elected !== winners[0]);
  const shown = other === -1 ? [''] : ['', `-${other + 1}`];
  return shown.flatMap((suffix) => {
    const flow = chartsNamed(charts, `flow${suffix}`);
    return flow.length > 0 ? flow : chartsNamed(charts, `votes${suffix}`);
  });
}
