import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { countSheet } from '../../src/count/sheet.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { lotBySeed } from '../../src/rules/lot.ts';
import { blockVote } from '../../src/rules/plurality/block-vote.ts';
import { singleNonTransferableVote } from '../../src/rules/plurality/single-non-transferable-vote.ts';
import { australiaSenate } from '../../src/rules/stv/statutes/australia-senate.ts';
import { cambridgeMa } from '../../src/rules/stv/statutes/cambridge-ma.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { irelandDail } from '../../src/rules/stv/statutes/ireland-dail.ts';
import { irelandSeanad } from '../../src/rules/stv/statutes/ireland-seanad.ts';
import { meekReference } from '../../src/rules/stv/statutes/meek-reference.ts';
import { qpq } from '../../src/rules/stv/statutes/qpq.ts';
import { scotlandLocal2007 } from '../../src/rules/stv/statutes/scotland-local-2007.ts';
import { wright } from '../../src/rules/stv/statutes/wright.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { everyKey } from './sample-counts.ts';

const tiny = parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C');

describe('the sheet of a count', () => {
  it('shows every vote at every stage and says what was done, with its clause', () => {
    expect(countSheet(ers97.count({ profile: tiny, seats: 2, title: 'Tiny' }))).toBe(`Tiny
Electoral Reform Society rules, third edition (1997) (ers97)
2 places, 18 valid papers, 0 invalid. Quota 6.

Elected: 1. A, 2. C.

                  Stage 1  Stage 2  Stage 3
A                    8.00     6.00     6.00
B                    3.00     4.50     4.50
C                    4.00     4.50     7.50
D                    3.00     3.00     0.00
Non-transferable     0.00     0.00     0.00

Stage 1: first preferences [5.1.6]. A elected: reached the quota [5.1.7].
Stage 2: surplus of A [5.2.3]: 8 papers at 0.25.
Stage 3: exclusion of D [5.2.5]: 3 papers at 1. C elected: reached the quota [5.4.9].
`);
  });

  it('is cut into panels where the stages do not fit side by side', () => {
    const sheet = countSheet(ers97.count({ profile: tiny, seats: 2 }), { width: 40 });
    expect(sheet.match(/^ +Stage/gm)).toHaveLength(2);
    expect(sheet.split('\n').filter((line) => line.length > 40)).toEqual([]);
  });

  it('names the votes that were not used, under a block vote', () => {
    expect(countSheet(blockVote.count({ profile: tiny, seats: 2 }))).toContain('Votes not used');
  });

  it('says how each tie fell', () => {
    const count = instantRunoff.count({ profile: parseBallots('1: A\n1: B'), seats: 1 }, { lot: lotBySeed(3) });
    expect(countSheet(count)).toMatch(
      /Tie at stage 1 over the election between A and B: [AB], by lot: drawn from the seed 3\./,
    );
  });

  it('says that papers were never cast, when they were drawn', () => {
    const declared = {
      title: 'T',
      seats: 1,
      candidates: [
        { name: 'A', votes: 3 },
        { name: 'B', votes: 2 },
      ],
    };
    const profile = givenFirstPreferences(declared, uniform()).profile(1);
    expect(countSheet(ers97.count({ profile, seats: 1 }))).toContain(
      'SYNTHETIC BALLOTS, never cast: drawn from the model uniform with seed 1',
    );
  });

  it('says which places stay empty', () => {
    const count = ers97.count({ profile: tiny, seats: 3, withdrawn: [1, 2] });
    expect(countSheet(count)).toContain('1 place left unfilled: nobody was left to fill it.');
  });

  it('keeps a name on one line', () => {
    const profile = parseBallots('1: "A\\nStage 9: forged"');
    expect(countSheet(ers97.count({ profile, seats: 1 }))).not.toMatch(/^Stage 9/m);
  });

  it('is no wider than asked for, doubts and warnings too', () => {
    const profile = parseBallots('3: A > B\n2: B > A\n2: C');
    const sheet = countSheet(irelandDail.count({ profile, seats: 1 }), { width: 60 });
    expect(sheet).toContain('APPROXIMATE: sections 121 and 122');
    expect(sheet.split('\n').filter((line) => line.length > 60)).toEqual([]);
  });

  it('prints a whole quota without decimals, another with those of the votes, a fraction rounded', () => {
    expect(countSheet(scotlandLocal2007.count({ profile: tiny, seats: 2 }))).toContain('0 invalid. Quota 7.\n');
    expect(countSheet(ers97.count({ profile: parseBallots('5: A\n3: B'), seats: 2 }))).toContain('Quota 2.67.');
    const count = qpq.count({ profile: parseBallots('5: A > B\n2: B\n1: C > A'), seats: 2 });
    expect(countSheet({ ...count, quota: '16/7' })).toContain('Quota ≈2.286 at the end.');
  });

  it('says beside the stage how a tie fell, and at the top that no lot was given', () => {
    const lines = countSheet(instantRunoff.count({ profile: tiny, seats: 1 })).split('\n');
    expect(lines[2]).toBe('A lot decided; none was given, so the order of the ballot stood in for it.');
    const stage = lines.findIndex((line) => line.startsWith('Stage 2: exclusion of B.'));
    expect(lines[stage + 1]).toMatch(/^Tie at stage 2 over the exclusion between B and D: B, by lot: the order of/);
  });

  it('says at the top how lots were drawn', () => {
    const profile = parseBallots('1: A\n1: B\n1: C');
    const sheet = countSheet(singleNonTransferableVote.count({ profile, seats: 2 }, { lot: lotBySeed(3) }));
    expect(sheet).toContain('\nLots decided 2 ties (drawn from the seed 3).\n');
  });

  it('parts an order of exclusion from an exclusion: nobody is saved by a lot there', () => {
    const sheet = countSheet(cambridgeMa.count({ profile: tiny, seats: 2 }));
    expect(sheet).toContain('Tie at stage 3 over the order of exclusion between B and D: B first, by lot:');
  });

  it('names who withdrew, at the top', () => {
    const lines = countSheet(ers97.count({ profile: tiny, seats: 1, withdrawn: [1, 2] })).split('\n');
    expect(lines[2]).toBe('Withdrawn: B and C.');
  });

  it('tells the order of papers where a rule takes them one by one, and no values of whole papers', () => {
    const sheet = countSheet(irelandDail.count({ profile: tiny, seats: 2 }));
    expect(sheet).toContain('here it is shuffled from the seed psephos');
    expect(sheet).toContain('Stage 2: surplus of A [s.121(9)-(11)]: 1 whole paper.');
    expect(countSheet(ers97.count({ profile: tiny, seats: 2 }))).not.toContain('order in which they lie');
  });

  it('says what a paper is worth, and calls no vote unused where papers transfer', () => {
    const sheet = countSheet(irelandSeanad.count({ profile: tiny, seats: 2 }));
    expect(sheet).toContain('18 valid papers worth 1,000 votes each, 0 invalid.');
    expect(sheet).toContain('\nNon-transferable ');
    expect(sheet).not.toContain('Votes not used');
    expect(countSheet(blockVote.count({ profile: tiny, seats: 2 }))).toContain('papers with up to 2 votes each,');
  });

  it('says that the last place is filled where there is one', () => {
    const sheet = countSheet(australiaSenate.count({ profile: tiny, seats: 2 }));
    expect(sheet).toContain('Stage 4: the last place is filled [');
  });

  it('puts those elected for one reason together', () => {
    const sheet = countSheet(wright.count({ profile: tiny, seats: 2 }), { width: 200 });
    expect(sheet).toContain('The count begins again. A and C elected: reached the quota [step 2].');
  });

  it('tells keep factors and quotients', () => {
    expect(countSheet(meekReference.count({ profile: tiny, seats: 2 }))).toContain(
      'Kept of a whole vote: A 0.750000001.',
    );
    expect(countSheet(qpq.count({ profile: tiny, seats: 2 })).replace(/\n/g, ' ')).toContain(
      'Stage 2: the papers that elected A go on [2.5]. The quotients are B ≈5.143, C 4.8 and D 3; the quota is 6.',
    );
  });

  it('cites no clause where there is none', () => {
    expect(countSheet(everyKey)).not.toMatch(/\[(-|undefined)\]/);
  });
});
