import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { drawChanceBars } from '../../charts/chance-bars.ts';
import type { Chart, Settings } from '../../charts/chart.ts';
import { ruleById } from '../../rules/catalogue.ts';
import type { Chances } from '../../whatif/chances.ts';
import { changeOf } from '../../whatif/changes.ts';
import { firstPastThePostWinners } from '../../whatif/possible.ts';
import type { WhatIf } from '../../whatif/what-if.ts';
import { provedStatuses } from '../proved.ts';
import type { ExplorerState } from '../state.ts';
import { totalsOf } from '../totals.ts';

/** Draws that were made, as a chart. */
export function drawChances(state: ExplorerState, chances: Chances, settings: Settings): Chart {
  return drawChanceBars(answerWith(totalsOf(state), state.rule, chances), settings);
}

/** The answer that the chart is drawn from: only what was drawn and what is proved, since all of it would bring every learned model along. */
function answerWith(declared: DeclaredResult, id: string, drawn: Chances): WhatIf {
  const rule = ruleById(id);
  return {
    format: 'psephos-whatif',
    version: 1,
    rule: { id, title: rule.title },
    declared,
    reconciliation: [],
    quota: { whole: '', ofRule: null, places: 0 },
    firstPastThePost: { elected: firstPastThePostWinners(declared) },
    candidates: provedStatuses(declared, rule, drawn.candidates).map((status, at) => ({
      name: declared.candidates[at].name,
      status,
      reason: '',
      chances: [{ model: drawn.model, draws: drawn.draws, ...drawn.candidates[at] }],
    })),
    tipping: [],
    models: [{ ...drawn, change: changeOf(declared, drawn) }],
    claims: [],
    provenance: { library: '', input: '', seed: drawn.seed, draws: drawn.draws },
  };
}
