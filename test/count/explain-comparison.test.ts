import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { explain } from '../../src/count/explain.ts';
import { copeland } from '../../src/rules/condorcet/copeland.ts';
import { rankedPairs } from '../../src/rules/condorcet/ranked-pairs.ts';
import { splitCycle } from '../../src/rules/condorcet/split-cycle.ts';
import { tidemanAlternative } from '../../src/rules/condorcet/tideman-alternative.ts';
import { bucklin } from '../../src/rules/elimination/bucklin.ts';
import { coombs } from '../../src/rules/elimination/coombs.ts';
import { antiPlurality } from '../../src/rules/positional/anti-plurality.ts';
import { baldwin } from '../../src/rules/positional/baldwin.ts';
import { nanson } from '../../src/rules/positional/nanson.ts';
import { countedBy } from './comparison-counts.ts';

describe('the explanation of a rule that does not decide by votes', () => {
  it('tells the scores, the full order, and how the elected stand head to head', () => {
    const told = explain(countedBy(copeland));
    expect(told).toContain('Elected: Ann. The full order is Ann, then Bob and Cy (level), then Dee.');
    expect(told).toContain('The scores (others beaten, a draw counting half) are Ann 3, Bob 1.5, Cy 1.5 and Dee 0.');
    expect(told).toContain('Head to head Ann is ahead of Bob (8 to 3), Cy (8 to 7) and Dee (8 to 7).');
  });

  it('says by which score somebody is excluded: the lowest of points, the highest of last places', () => {
    expect(explain(countedBy(baldwin))).toContain(
      'Stage 2: The lowest by Borda points, Dee with a score of 24, is excluded.',
    );
    expect(explain(countedBy(coombs))).toContain(
      'Stage 2: The highest by last places, Dee with a score of 5, is excluded.',
    );
    expect(explain(countedBy(nanson))).toContain(
      'The lowest by Borda points, Bob with a score of 25.5 and Dee with a score of 24, are excluded together.',
    );
  });

  it('says with whom they were level, and at which end only where that can be told', () => {
    const level = coombs.count({ profile: parseBallots('1: A > B > C\n1: B > C > A\n1: C > A > B'), seats: 1 });
    expect(explain(level)).toContain('A with a score of 1, level with B and C, is excluded.');
    const two = coombs.count({
      profile: parseBallots('2: A > B > C\n2: B > C > A\n1: C > B > A\n1: A > B > C'),
      seats: 1,
    });
    expect(explain(two)).toContain('A with a score of 3, level with C as the highest by last places, is excluded.');
  });

  it('tells of the next preferences in the words of either country', () => {
    const told = explain(countedBy(bucklin), { words: 'us' });
    expect(told).toContain('are the same as the votes.');
    expect(told).toContain(
      'Round 2: Bob and Cy are level over the election: their votes at an earlier round single out Cy. The next preferences count as well. The scores (votes from all preferences counted so far) are Bob 9, Cy 9, Ann 8 and Dee 7. Cy is elected',
    );
  });

  it('says who is ahead of the elected, and who is level', () => {
    const profile = parseBallots('2: A > B > C\n2: C > A > B\n1: B = C > A');
    expect(explain(copeland.count({ profile, seats: 1 }))).toContain(
      'Head to head C is ahead of A (3 to 2); level with B (2 to 2).',
    );
    const behind = baldwin.count({ profile: parseBallots('5: A > B > C\n4: B > C > A\n3: C > A > B'), seats: 1 });
    expect(explain(behind)).toContain('Head to head A is ahead of B (8 to 4); behind C (5 to 7).');
  });

  it('tells a lot that puts wins of equal strength in order from one that elects', () => {
    const cycle = { profile: parseBallots('1: A > B > C\n1: B > C > A\n1: C > A > B'), seats: 1 };
    expect(explain(rankedPairs.count(cycle))).toContain('whose wins of equal strength come first');
    const splits = explain(splitCycle.count(cycle));
    expect(splits).not.toContain('come first');
    expect(splits).toContain(
      'A is elected: nobody defeats them once the weakest wins of every cycle are set aside, taken by lot.',
    );
  });

  it('says why some go at once who are not the lowest', () => {
    const profile = parseBallots('3: A > B\n2: B > A\n4: C');
    expect(explain(tidemanAlternative.count({ profile, seats: 1 }))).toContain(
      'are excluded together (Tideman 2006: outside the Smith set)',
    );
  });

  it('does not name everybody where they are many', () => {
    const names = Array.from({ length: 14 }, (_, at) => ({ name: `C${at + 1}` }));
    const profile = buildProfile(names, [{ papers: 3, ranking: names.map((_, at) => at) }]);
    expect(explain(copeland.count({ profile, seats: 1 }))).toContain('Head to head C1 is ahead of everybody else.');
  });

  it('tells no full order where all are level, nor for a rule that gives none', () => {
    const level = antiPlurality.count({ profile: parseBallots('1: A > B\n1: B > A'), seats: 1 });
    expect(explain(level)).not.toContain('full order');
    expect(explain(countedBy(bucklin))).not.toContain('full order');
  });
});
