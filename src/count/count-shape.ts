import { defined, type Reader, readersFor } from '../base/shape.ts';
import { isExact } from '../numbers/decimal-text.ts';
import { cleaningShape } from './cleaning-shape.ts';
import { comparisonShape, scoresShape } from './comparison-shape.ts';
import type { Count, Provenance, ReservedPlaces, Vacancy } from './count.ts';
import type { Batch, ElectionReason, Stage, StageAction } from './stage.ts';
import type { Tie } from './tie.ts';

const { text, whole, record, list, oneOf, fail } = readersFor('bad-count');

/** Checks that plain data has the shape of a count; throws `bad-count` with the path of what has not. */
export function countShape(value: unknown): Count {
  const data = record(value, '');
  const rule = record(data['rule'], 'rule');
  const contest = record(data['contest'], 'contest');
  const papers = record(data['papers'], 'papers');
  const candidates = list(text)(contest['candidates'], 'contest.candidates');
  const indices = list(candidateBelow(candidates.length));
  return {
    format: 'psephos-count',
    version: 1,
    rule: { id: text(rule['id'], 'rule.id'), title: text(rule['title'], 'rule.title') },
    contest: {
      ...defined({ title: optional(text)(contest['title'], 'contest.title') }),
      seats: whole(contest['seats'], 'contest.seats'),
      candidates,
      ...defined({
        withdrawn: optional(indices)(contest['withdrawn'], 'contest.withdrawn'),
        vacancy: optional(vacancyShape(candidates.length))(contest['vacancy'], 'contest.vacancy'),
        reserved: optional(list(reservedShape(indices)))(contest['reserved'], 'contest.reserved'),
        cleaning: optional(cleaningShape)(contest['cleaning'], 'contest.cleaning'),
      }),
    },
    papers: {
      valid: whole(papers['valid'], 'papers.valid'),
      invalid: whole(papers['invalid'], 'papers.invalid'),
      ...defined({ votesEach: optional(whole)(papers['votesEach'], 'papers.votesEach') }),
    },
    quota: exactOrNull(data['quota'], 'quota'),
    elected: indices(data['elected'], 'elected'),
    stages: list(stageShape(candidates.length, indices))(data['stages'], 'stages'),
    ...comparisonShape(data, candidates.length, indices),
    ties: list(tieShape(indices))(data['ties'], 'ties'),
    provenance: provenanceShape(data['provenance'], 'provenance'),
  };
}

function reservedShape(indices: Reader<readonly number[]>): Reader<ReservedPlaces> {
  return (value, path) => {
    const data = record(value, path);
    return {
      name: text(data['name'], `${path}.name`),
      candidates: indices(data['candidates'], `${path}.candidates`),
      least: whole(data['least'], `${path}.least`),
      most: whole(data['most'], `${path}.most`),
    };
  };
}

function vacancyShape(candidates: number): Reader<Vacancy> {
  return (value, path) => {
    const data = record(value, path);
    const kind = oneOf(['countback', 'recount'])(data['kind'], `${path}.kind`);
    const member = candidateBelow(candidates)(data['member'], `${path}.member`);
    if (kind === 'countback') return { kind, member };
    return { kind, member, sitting: list(candidateBelow(candidates))(data['sitting'], `${path}.sitting`) };
  };
}

function stageShape(candidates: number, indices: Reader<readonly number[]>): Reader<Stage> {
  return (value, path) => {
    const data = record(value, path);
    return {
      number: whole(data['number'], `${path}.number`),
      action: actionShape(indices)(data['action'], `${path}.action`),
      ...rowShape(data, path),
      elected: indices(data['elected'], `${path}.elected`),
      excluded: indices(data['excluded'], `${path}.excluded`),
      ...defined({
        reasons: optional(list(reasonShape(indices)))(data['reasons'], `${path}.reasons`),
        batches: optional(list(batchShape(indices)))(data['batches'], `${path}.batches`),
        restart: optional(isTrue)(data['restart'], `${path}.restart`),
        recount: optional(isTrue)(data['recount'], `${path}.recount`),
        keepFactors: optional(list(exact))(data['keepFactors'], `${path}.keepFactors`),
        iterations: optional(whole)(data['iterations'], `${path}.iterations`),
        quotients: optional(list(exactOrNull))(data['quotients'], `${path}.quotients`),
        scores: optional(scoresShape(candidates))(data['scores'], `${path}.scores`),
      }),
    };
  };
}

function actionShape(indices: Reader<readonly number[]>): Reader<StageAction> {
  return (value, path) => {
    const data = record(value, path);
    return {
      kind: oneOf(['first-preferences', 'next-preferences', 'surplus', 'exclusion', 'completion'])(
        data['kind'],
        `${path}.kind`,
      ),
      ...defined({
        candidates: optional(indices)(data['candidates'], `${path}.candidates`),
        clause: optional(text)(data['clause'], `${path}.clause`),
      }),
    };
  };
}

function reasonShape(indices: Reader<readonly number[]>): Reader<ElectionReason> {
  return (value, path) => {
    const data = record(value, path);
    return {
      candidates: indices(data['candidates'], `${path}.candidates`),
      because: text(data['because'], `${path}.because`),
      ...defined({ clause: optional(text)(data['clause'], `${path}.clause`) }),
    };
  };
}

function batchShape(indices: Reader<readonly number[]>): Reader<Batch> {
  return (value, path) => {
    const data = record(value, path);
    return {
      value: exact(data['value'], `${path}.value`),
      papers: whole(data['papers'], `${path}.papers`),
      ...rowShape(data, path),
      elected: indices(data['elected'], `${path}.elected`),
      ...defined({ withNext: optional(isTrue)(data['withNext'], `${path}.withNext`) }),
    };
  };
}

function rowShape(
  data: Readonly<Record<string, unknown>>,
  path: string,
): Pick<Stage, 'votes' | 'nonTransferable' | 'lostToRounding' | 'quota'> {
  return {
    votes: list(exact)(data['votes'], `${path}.votes`),
    nonTransferable: exact(data['nonTransferable'], `${path}.nonTransferable`),
    lostToRounding: exact(data['lostToRounding'], `${path}.lostToRounding`),
    quota: exactOrNull(data['quota'], `${path}.quota`),
  };
}

function tieShape(indices: Reader<readonly number[]>): Reader<Tie> {
  return (value, path) => {
    const data = record(value, path);
    return {
      stage: whole(data['stage'], `${path}.stage`),
      over: oneOf(['election', 'surplus', 'exclusion'])(data['over'], `${path}.over`),
      tied: indices(data['tied'], `${path}.tied`),
      decidedBy: oneOf(['earlier-stage', 'preferences', 'lot', 'nobody'])(data['decidedBy'], `${path}.decidedBy`),
      chosen: indices(data['chosen'], `${path}.chosen`),
      ...defined({ clause: optional(text)(data['clause'], `${path}.clause`) }),
    };
  };
}

function provenanceShape(value: unknown, path: string): Provenance {
  const data = record(value, path);
  const synthetic = data['synthetic'] === undefined ? undefined : record(data['synthetic'], `${path}.synthetic`);
  return {
    seed: data['seed'] === null ? null : seedText(data['seed'], `${path}.seed`),
    input: text(data['input'], `${path}.input`),
    library: text(data['library'], `${path}.library`),
    ...defined({
      lot: optional(text)(data['lot'], `${path}.lot`),
      order: optional(text)(data['order'], `${path}.order`),
      approximate: optional(list(text))(data['approximate'], `${path}.approximate`),
      synthetic:
        synthetic === undefined
          ? undefined
          : {
              model: text(synthetic['model'], `${path}.synthetic.model`),
              parameters: record(synthetic['parameters'], `${path}.synthetic.parameters`),
              seed: seedText(synthetic['seed'], `${path}.synthetic.seed`),
              assumes: text(synthetic['assumes'], `${path}.synthetic.assumes`),
            },
    }),
  };
}

function candidateBelow(candidates: number): Reader<number> {
  return (value, path) => {
    const candidate = whole(value, path);
    if (candidate >= candidates) throw fail(path, `must be a candidate, from 0 to ${candidates - 1}`, value);
    return candidate;
  };
}

const exact: Reader<string> = (value, path) => {
  const number = text(value, path);
  if (isExact(number)) return number;
  throw fail(path, 'must be an exact number as text', value);
};

const isTrue: Reader<true> = (value, path) => {
  if (value === true) return true;
  throw fail(path, 'must be true where it is given', value);
};

/** A seed may be any text, blank too. */
const seedText: Reader<string> = (value, path) => {
  if (typeof value === 'string') return value;
  throw fail(path, 'must be a text', value);
};

const exactOrNull: Reader<string | null> = (value, path) => (value === null ? null : exact(value, path));

function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, path) => (value === undefined ? undefined : read(value, path));
}
