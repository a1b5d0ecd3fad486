import type { DeclaredFindings } from '../../whatif/findings.ts';
import { drawChanceBars } from '../chance-bars.ts';
import type { MapMark } from '../map-marks.ts';
import { drawTernary } from '../ternary.ts';
import { drawTipping } from '../tipping.ts';
import { drawTornado } from '../tornado.ts';
import { countCharts } from './count-charts.ts';
import type { NamedChart } from './named-chart.ts';

/** The charts of declared totals. */
export function declaredCharts(findings: DeclaredFindings): readonly NamedChart[] {
  const { answer, supposed } = findings;
  const groups = answer.declared.candidates.map(({ group }) => group);
  return [
    ...mapCharts(findings),
    ...tippingCharts(findings),
    ...chanceCharts(findings),
    ...tornadoCharts(findings),
    ...supposed.flatMap(({ claim, count }, at) =>
      countCharts({ count, groups, suffix: at === 0 ? '' : `-${at + 1}`, supposing: `supposed: ${claim.means}` }),
    ),
  ];
}

function mapCharts(findings: DeclaredFindings): readonly NamedChart[] {
  const { map } = findings;
  if (map === undefined) return [];
  const [from, first, second] = [map.from, ...map.to].map((candidate) => map.candidates[candidate].name);
  const marks = mapMarks(findings);
  return [
    {
      id: 'ternary',
      title: `Who wins, wherever the papers of ${from} go`,
      says: `Each point is a way in which the papers of ${from} could have gone: to ${first}, to ${second}, or to nobody. The nearer to a corner, the more of them go there; the colour says who then wins.`,
      draw: (settings) => drawTernary(map, settings, { marks }),
    },
  ];
}

function chanceCharts({ answer }: DeclaredFindings): readonly NamedChart[] {
  if (answer.models.length === 0) return [];
  return [
    {
      id: 'chances',
      title: 'The chance of each candidate, by assumption',
      says: 'The chance of each candidate to be elected under a transferable vote, by each assumption; whiskers show how far the draws leave it open.',
      draw: (settings) => drawChanceBars(answer, settings),
    },
  ];
}

/** One for each model that was asked, in the order of the models. */
function tornadoCharts({ answer, words }: DeclaredFindings): readonly NamedChart[] {
  const candidates = answer.candidates.map(({ name }) => name);
  return (answer.sensitivity ?? []).map((sensitivity, at) => {
    const model = words.models[at]?.name ?? sensitivity.model;
    return {
      id: at === 0 ? 'tornado' : `tornado-${at + 1}`,
      title: `Which assumption moves the answer most: model ${model}`,
      says: `Model ${model}: how far the chance of another result moves when one assumption at a time is put low and high; the longest bar matters most.`,
      draw: (settings) => drawTornado({ sensitivity, candidates }, settings),
    };
  });
}

/** Where the claims and what was learned put the papers that the map splits. */
function mapMarks({ supposed, estimates }: DeclaredFindings): readonly MapMark[] {
  return [
    ...supposed.flatMap(({ claim: { who, says, means }, split }): readonly MapMark[] =>
      split === undefined ? [] : [{ label: means === says ? says : `${who}: ${means}`, kind: 'claim', shares: split }],
    ),
    ...estimates.map(
      ({ split }): MapMark => ({ label: 'learned from real elections', kind: 'estimate', shares: split }),
    ),
  ];
}

/** None where nothing tips. */
function tippingCharts(findings: DeclaredFindings): readonly NamedChart[] {
  const { answer } = findings;
  const { tippingLine, directions = [], candidates } = answer;
  const line = tippingLine?.papers === 0 ? undefined : tippingLine;
  if (line === undefined && directions.every(({ turns }) => turns.length === 0)) return [];
  const says =
    line === undefined
      ? 'How far transfers must lean towards a candidate, from an even split on, before others are elected.'
      : `What ${candidates[line.candidate].name} needs of the papers that go on, the more of them go to nobody.`;
  const marks = mapMarks(findings);
  return [
    {
      id: 'tipping',
      title: 'Where the result tips',
      says,
      draw: (settings) => drawTipping(answer, settings, { marks }),
    },
  ];
}
