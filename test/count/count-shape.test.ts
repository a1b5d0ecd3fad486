import { describe, expect, it } from 'vitest';
import type { Count } from '../../src/count/count.ts';
import { countShape } from '../../src/count/count-shape.ts';
import { thrown } from '../thrown.ts';
import { everyKey } from './sample-counts.ts';

/** The count with every optional key, as plain data, with the value at the path replaced. */
function changed(path: string, value: unknown): unknown {
  const data: unknown = JSON.parse(JSON.stringify(everyKey));
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  let part = data as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) part = part[key] as Record<string, unknown>;
  part[keys[keys.length - 1]] = value;
  return data;
}

const NOT_EXACT = 'must be an exact number as text';
const NOT_WHOLE = 'must be a whole number from 0 to 9007199254740991';
const NOT_A_CANDIDATE = 'must be a candidate, from 0 to 3';
const NOT_A_TEXT = 'must be a text that is not blank';

describe('countShape', () => {
  it('keeps what only some families of rules write down', () => {
    const [first, second, third] = everyKey.stages;
    const [batch] = second.batches ?? [];
    const count: Count = {
      ...everyKey,
      contest: {
        ...everyKey.contest,
        reserved: [{ name: 'women', candidates: [0, 3], least: 1, most: 2 }],
        vacancy: { kind: 'recount', member: 3, sitting: [0] },
      },
      stages: [
        { ...first, keepFactors: ['1', '0.5', '1', '0'], iterations: 7 },
        { ...second, batches: [{ ...batch, withNext: true }, batch] },
        { ...third, restart: true, quotients: ['8/3', null, '3', null] },
      ],
      provenance: { ...everyKey.provenance, order: 'as in the file' },
    };
    expect(countShape(JSON.parse(JSON.stringify(count)))).toEqual(count);
    const countback: Count = { ...count, contest: { ...count.contest, vacancy: { kind: 'countback', member: 3 } } };
    expect(countShape(JSON.parse(JSON.stringify(countback)))).toEqual(countback);
  });

  it('gives back a count with all its optional keys', () => {
    expect(countShape(JSON.parse(JSON.stringify(everyKey)))).toEqual(everyKey);
  });

  it.each<[string, unknown, string]>([
    ['rule', 'ers97', 'must be an object'],
    ['rule.id', '', NOT_A_TEXT],
    ['rule.title', undefined, NOT_A_TEXT],
    ['contest', null, 'must be an object'],
    ['contest.title', 5, NOT_A_TEXT],
    ['contest.seats', 1.5, NOT_WHOLE],
    ['contest.candidates', 'Ann', 'must be a list'],
    ['contest.candidates[1]', null, NOT_A_TEXT],
    ['contest.withdrawn[0]', 4, NOT_A_CANDIDATE],
    ['papers', [], 'must be an object'],
    ['papers.valid', -1, NOT_WHOLE],
    ['papers.invalid', 1e300, NOT_WHOLE],
    ['papers.votesEach', '2', NOT_WHOLE],
    ['quota', 3, NOT_A_TEXT],
    ['quota', '8/0', NOT_EXACT],
    ['elected', null, 'must be a list'],
    ['elected[1]', -1, NOT_WHOLE],
    ['elected[1]', 4, NOT_A_CANDIDATE],
    ['stages', {}, 'must be a list'],
    ['stages[2]', 3, 'must be an object'],
    ['stages[2].number', '3', NOT_WHOLE],
    ['stages[2].action', 'exclusion', 'must be an object'],
    [
      'stages[2].action.kind',
      'elimination',
      'must be one of first-preferences, next-preferences, surplus, exclusion, completion',
    ],
    ['stages[2].action.candidates[0]', 0.5, NOT_WHOLE],
    ['stages[2].action.clause', '', NOT_A_TEXT],
    ['stages[1].votes[3]', '1e3', NOT_EXACT],
    ['stages[1].votes[3]', 0, NOT_A_TEXT],
    ['stages[1].votes[3]', '9'.repeat(5000), NOT_EXACT],
    ['stages[1].nonTransferable', 'NaN', NOT_EXACT],
    ['stages[1].lostToRounding', null, NOT_A_TEXT],
    ['stages[1].quota', ' 1', NOT_EXACT],
    ['stages[1].elected[0]', 9, NOT_A_CANDIDATE],
    ['stages[1].excluded', 1, 'must be a list'],
    ['stages[1].reasons[0].because', '', NOT_A_TEXT],
    ['stages[1].reasons[0].candidates', 2, 'must be a list'],
    ['stages[1].batches[0].value', '1/3 ', NOT_EXACT],
    ['stages[1].batches[0].papers', 2.5, NOT_WHOLE],
    ['stages[1].batches[0].votes', {}, 'must be a list'],
    ['stages[1].batches[0].elected[0]', '2', NOT_WHOLE],
    ['ties', null, 'must be a list'],
    ['ties[0].stage', -1, NOT_WHOLE],
    ['ties[0].over', 'defeat', 'must be one of election, surplus, exclusion'],
    ['ties[0].decidedBy', 'chance', 'must be one of earlier-stage, preferences, lot, nobody'],
    ['ties[0].tied[0]', 4, NOT_A_CANDIDATE],
    ['ties[0].chosen', 0, 'must be a list'],
    ['provenance', 'me', 'must be an object'],
    ['provenance.seed', 42, 'must be a text'],
    ['provenance.input', null, NOT_A_TEXT],
    ['provenance.library', undefined, NOT_A_TEXT],
    ['provenance.lot', false, NOT_A_TEXT],
    ['provenance.approximate', 'doubtful', 'must be a list'],
    ['provenance.synthetic', null, 'must be an object'],
    ['provenance.synthetic.model', '', NOT_A_TEXT],
    ['provenance.synthetic.parameters', [], 'must be an object'],
    ['provenance.synthetic.assumes', undefined, NOT_A_TEXT],
  ])('refuses %s when it is %j', (path, value, message) => {
    const error = thrown(() => countShape(changed(path, value)));
    expect(error.code).toBe('bad-count');
    expect(error.message.startsWith(`${path}: ${message}: received `)).toBe(true);
    expect(error.detail.place).toEqual({ path });
  });
});
