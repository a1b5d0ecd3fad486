import { listed } from '../../base/words.ts';
import type { DeclaredFindings } from '../../whatif/findings.ts';
import type { NamedChart } from '../named/named-chart.ts';
import { chartsNamed, type ReportPart, type ReportSection, table, text } from './document.ts';

/** What people said, put to the test, with the pictures of a claim or two. */
export function claimsSection(findings: DeclaredFindings, charts: readonly NamedChart[]): ReportSection {
  const { claims } = findings.answer;
  return {
    id: 'claims',
    title: 'What people said, put to the test',
    parts: claims.length === 0 ? [] : [...claimsTable(findings), ...pictured(findings, charts)],
  };
}

function claimsTable({ answer: { claims, candidates } }: DeclaredFindings): readonly ReportPart[] {
  return [
    text(
      "Each claim is counted as if it were so. Its direction is its author's; the shares it is tested with are ours. The last column says how far those shares can be wrong before one other candidate wins without the help of a lot.",
    ),
    table({
      caption: 'The claims, and who wins if they are true',
      head: ['Claim', 'Tested with', 'Who wins', 'How far it bends'],
      rows: claims.map(({ who, says, means, tested, elected, margin, bends }) => [
        `${who}: ${says}`,
        means === says ? tested : `${means}: ${tested}`,
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
