import { describe, expect, it } from 'vitest';
import { cleanBallots } from '../../src/ballots/clean.ts';
import { CLEANING_MATTERS, choicesOf, cleaningChoices } from '../../src/ballots/cleaning-policy.ts';
import { cleaningPolicies } from '../../src/ballots/cleaning-presets.ts';
import { policyFrom } from '../../src/ballots/cleaning-text.ts';
import { cleaningLines } from '../../src/ballots/cleaning-words.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { thrown } from '../thrown.ts';

describe('a policy as a text', () => {
  it.each(cleaningPolicies.map((policy) => [policy.id, policy] as const))('%s is a name', (id, policy) => {
    expect(policyFrom(id)).toBe(policy);
  });

  it('is a list of choices, where the rest is kept', () => {
    expect(policyFrom(' skipped=stop , most-ranks = 3 ')).toEqual({
      id: 'skipped=stop,most-ranks=3',
      title: 'own choices: skipped=stop, most-ranks=3',
      skipped: 'stop',
      overvotes: 'keep',
      repeats: 'keep',
      writeIns: 'keep',
      blanks: 'keep',
      mostRanks: 3,
    });
  });

  it('is a name with what is different, which no longer has its source', () => {
    const policy = policyFrom('new-york-city,overvotes=skip,write-ins=together');
    expect(policy).toEqual({
      id: 'new-york-city,overvotes=skip,write-ins=together',
      title: 'New York City, but overvotes=skip, write-ins=together',
      skipped: 'close-up',
      overvotes: 'skip',
      repeats: 'pass-over',
      writeIns: 'together',
      blanks: 'keep',
      mostRanks: 5,
    });
  });

  it.each(cleaningChoices.map(({ matter, choice }) => [matter, choice] as const))(
    'may choose %s %s',
    (matter, choice) => {
      const key = matter === 'writeIns' ? 'write-ins' : matter;
      expect(policyFrom(`${key}=${choice}`)[matter]).toBe(choice);
    },
  );

  it.each([
    [
      'main',
      'no cleaning policy of that name: expected a policy, or choices such as skipped=stop,overvotes=skip, received "main". Hint: did you mean maine?',
    ],
    [
      '',
      'no cleaning policy of that name: expected a policy, or choices such as skipped=stop,overvotes=skip, received "". Hint: the policies are as-written',
    ],
    [
      'maine,stop',
      'nothing of that name can be chosen in a cleaning policy: expected one of most-ranks, skipped, overvotes, repeats, write-ins, blanks, received "stop"',
    ],
    ['skiped=stop', 'received "skiped". Hint: did you mean skipped?'],
    ['__proto__=stop', 'received "__proto__"'],
    ['skipped', 'no cleaning policy of that name'],
    ['maine,skipped', 'a choice is not clear: expected skipped=CHOICE, received "skipped"'],
    ['skipped=stop=stop', 'a choice is not clear: expected skipped=CHOICE, received "skipped=stop=stop"'],
    [
      'skipped=closeup',
      'no such choice for skipped: expected one of keep, close-up, stop, stop-after-two, received "closeup". Hint: did you mean close-up?',
    ],
    ['most-ranks=0', 'no such choice for most-ranks: expected a whole number of at least 1, received "0"'],
    ['most-ranks=1e300', 'received "1e300"'],
    ['skipped=stop,skipped=keep', 'a choice is made twice: expected one choice for each, received "skipped=keep"'],
  ])('%j is told what is wrong', (text, message) => {
    const error = thrown(() => policyFrom(text));
    expect(error.code).toBe('bad-argument');
    expect(error.message).toContain(message);
  });
});

describe('the table of choices', () => {
  it('has every choice of every policy, and the words for it', () => {
    for (const matter of CLEANING_MATTERS) {
      if (matter === 'mostRanks') continue;
      expect(new Set(choicesOf(matter)).size).toBe(choicesOf(matter).length);
      for (const policy of cleaningPolicies) expect(choicesOf(matter)).toContain(policy[matter]);
    }
  });

  it('gives a source to every policy that does something', () => {
    expect(cleaningPolicies.filter(({ source }) => source === undefined).map(({ id }) => id)).toEqual(['as-written']);
    expect(new Set(cleaningPolicies.map(({ id }) => id)).size).toBe(cleaningPolicies.length);
  });
});

describe('cleaning in words', () => {
  const profile = parseBallots('1200: A > - > B\n2: A = B > C\n1: A > B > A > C\n1: - > - > A\n3: A > "Write-in"\n4:');
  const lines = (policy: string): readonly string[] =>
    cleaningLines(cleanBallots({ profile, seats: 1 }, policyFrom(policy)).report);

  it('has a line for each step that met a paper', () => {
    expect(lines('skipped=close-up,blanks=leave-out,most-ranks=9')).toEqual([
      'Papers cleaned by the policy “own choices: skipped=close-up, blanks=leave-out, most-ranks=9” (skipped=close-up,blanks=leave-out,most-ranks=9): 1,211 papers, of which 1,207 are left.',
      'Skipped ranks closed up on 1,201 papers.',
      'Left out without a preference: 4 papers.',
    ]);
    expect(lines('maine')).toEqual([
      'Papers cleaned by the policy “Maine” (maine): 1,211 papers.',
      'Skipped ranks closed up, or the paper ended at two in a row, on 1,201 papers (1 of them ended, 1 preference taken away, 1 left blank).',
      'Ended at a rank given to several: 2 papers (6 preferences taken away, 2 left blank).',
      'Candidates who stand again passed over on 1 paper (1 preference taken away).',
      expect.stringMatching(/^Approximate: the statute ends .*\.$/),
      expect.stringMatching(/^Approximate: that a candidate .*\.$/),
    ]);
    expect(lines('as-written')).toEqual([
      'Papers cleaned by the policy “As written” (as-written): 1,211 papers; nothing had to be done.',
    ]);
  });

  it('has words for every choice', () => {
    const odd = parseBallots('1: A > - > - > A = B > "Write-in" > A > C\n1:');
    for (const { matter, choice } of cleaningChoices) {
      if (choice === 'keep') continue;
      const key = matter === 'writeIns' ? 'write-ins' : matter;
      const { report } = cleanBallots({ profile: odd, seats: 1 }, policyFrom(`${key}=${choice}`));
      expect(cleaningLines(report)).toHaveLength(2);
      expect(cleaningLines(report)[1]).not.toContain('=');
      expect(cleaningLines(report)[1]).not.toContain(`${matter} ${choice}`);
    }
  });

  it('cannot steer a terminal', () => {
    const { report } = cleanBallots({ profile, seats: 1 }, { ...policyFrom('maine'), title: '\u001b[31m\n' });
    expect(cleaningLines(report)[0]).toContain('“\\u{1b}[31m; ”');
  });
});
