import type { Count } from '../../src/count/count.ts';
import type { Stage } from '../../src/count/stage.ts';

/** A stage without losses or quota, where nobody is elected or excluded, except as told. */
export function stage(number: number, votes: readonly string[], rest: Partial<Stage> = {}): Stage {
  return {
    number,
    action: { kind: 'first-preferences' },
    votes,
    nonTransferable: '0',
    lostToRounding: '0',
    quota: null,
    elected: [],
    excluded: [],
    ...rest,
  };
}

const digest = `sha256:${'0'.repeat(64)}`;

/** The Irish presidential election of 7 November 1990; its spoiled papers are not at hand. */
export const ireland1990: Count = {
  format: 'psephos-count',
  version: 1,
  rule: { id: 'instant-runoff', title: 'Alternative vote' },
  contest: {
    title: 'President of Ireland, 1990',
    seats: 1,
    candidates: ['Brian Lenihan', 'Mary Robinson', 'Austin Currie'],
  },
  papers: { valid: 1_574_651, invalid: 0 },
  quota: '787326',
  elected: [1],
  stages: [
    stage(1, ['694484', '612265', '267902'], { quota: '787326' }),
    stage(2, ['731273', '817830', '0'], {
      action: { kind: 'exclusion', candidates: [2] },
      nonTransferable: '25548',
      quota: '787326',
      elected: [1],
      excluded: [2],
    }),
  ],
  ties: [],
  provenance: { seed: null, input: digest, library: '0.1.0' },
};

/** Four papers for two places, made up so that every optional key is there. */
export const everyKey: Count = {
  format: 'psephos-count',
  version: 1,
  rule: { id: 'a-rule', title: 'A rule' },
  contest: { title: 'Club', seats: 2, candidates: ['Ann', 'Bob > Cy', '"Dee"', 'دينا'], withdrawn: [3] },
  papers: { valid: 4, invalid: 1, votesEach: 2 },
  quota: '8/3',
  elected: [0, 2],
  stages: [
    stage(1, ['4', '2', '2', '0'], {
      action: { kind: 'first-preferences', clause: '1' },
      quota: '8/3',
      elected: [0],
      reasons: [{ candidates: [0], because: 'reached the quota', clause: '2' }],
    }),
    stage(2, ['8/3', '2', '3', '0'], {
      action: { kind: 'surplus', candidates: [0], clause: '3' },
      nonTransferable: '1/3',
      quota: '8/3',
      elected: [2],
      reasons: [{ candidates: [2], because: 'reached the quota' }],
      batches: [
        {
          value: '1/3',
          papers: 2,
          votes: ['8/3', '2', '3', '0'],
          nonTransferable: '0.25',
          lostToRounding: '1/12',
          quota: '8/3',
          elected: [2],
        },
      ],
    }),
    stage(3, ['8/3', '0', '3', '0'], {
      action: { kind: 'exclusion', candidates: [1], clause: '4' },
      nonTransferable: '2.25',
      lostToRounding: '1/12',
      excluded: [1],
    }),
  ],
  ties: [
    { stage: 1, over: 'election', tied: [1, 2], decidedBy: 'nobody', chosen: [] },
    { stage: 2, over: 'surplus', tied: [1, 2], decidedBy: 'lot', chosen: [2], clause: '5' },
    { stage: 3, over: 'exclusion', tied: [1, 2], decidedBy: 'earlier-stage', chosen: [1] },
  ],
  provenance: {
    seed: '42',
    input: digest,
    library: '0.1.0',
    lot: 'by lot, seed 42',
    approximate: ['the text is silent on 5'],
    synthetic: { model: 'uniform', parameters: { alpha: [1, 1], note: null }, seed: '7', assumes: 'every split alike' },
  },
};
