/**
 * The card vote: a delegation casts its whole membership as one paper. In the story told, a delegate cast his union's block
 * against its mandate, and it was found out because the mandated candidate was about 170,000 votes short.
 *
 * Only the 170,000 is from the story; the other blocks are invented to make a contest of it.
 */
import { countSheet, firstPastThePost, instantRunoff, parseBallots } from 'psephos';
import { type Delegation, whatIfDelegation } from 'psephos/whatif';

const profile = parseBallots(`
  690000: Mandated > Other
  610000: Rival > Other
  170000: Rival > Mandated    # the delegation, against its mandate
  240000: Other > Rival
  120000: Other > Mandated
`);
const contest = { profile, seats: 1, title: 'A conference vote by card (invented, but for the 170,000)' };
const delegation: Delegation = {
  name: 'the delegation',
  papers: 170_000,
  cast: 'Rival > Mandated',
  instead: 'Mandated > Rival',
};

for (const rule of [firstPastThePost, instantRunoff]) {
  const { before, after, changes, least } = whatIfDelegation(contest, rule, delegation);
  const winner = ({ elected }: typeof before): string => profile.candidates[elected[0]].name;
  console.log(`${rule.id}: ${winner(before)} as cast, ${winner(after)} had the mandate been kept`);
  console.log(
    changes ? `  ${least} of the ${delegation.papers} cards would have been enough` : '  so it made no difference',
  );
}
console.log();
console.log(countSheet(instantRunoff.count(contest)));
