/** A rule of your own beside ours: the contingent vote (all but the top two are excluded at once), in one function. */
import { type Contest, type Count, faultsOf, firstPreferences, instantRunoff, parseBallots, type Rule } from 'psephos';
import { contestRecord, lotByOrder, provenanceOf } from 'psephos/rules';

const contingentVote: Rule = {
  id: 'my-contingent-vote',
  title: 'Contingent vote, written in an example',
  singleSeat: true,
  count: (contest, { lot = lotByOrder() } = {}) => {
    const { profile } = contest;
    const first = Array.from(firstPreferences(profile).papers);
    const order = [...first.keys()].sort((a, b) => first[b] - first[a] || a - b);
    const topTwo = order.slice(0, 2);
    const [second, toNobody] = secondCount(contest, topTwo);
    const valid = first.reduce((sum, papers) => sum + papers, 0);
    const winner = topTwo.sort((a, b) => second[b] - second[a] || a - b)[0];
    const stage = { lostToRounding: '0', quota: null };
    return {
      format: 'psephos-count',
      version: 1,
      rule: { id: contingentVote.id, title: contingentVote.title },
      contest: contestRecord(contest),
      papers: { valid, invalid: profile.total - valid },
      quota: null,
      elected: [winner],
      stages: [
        {
          ...stage,
          number: 1,
          action: { kind: 'first-preferences' },
          votes: first.map(String),
          nonTransferable: '0',
          elected: [],
          excluded: [],
        },
        {
          ...stage,
          number: 2,
          action: { kind: 'exclusion', candidates: order.slice(2) },
          votes: second.map(String),
          nonTransferable: String(toNobody),
          elected: [winner],
          excluded: order.slice(2),
        },
      ],
      ties: [],
      provenance: provenanceOf(contest, lot.seed, lot.describes),
    };
  },
};

/** Every paper counts for whichever of the two it ranks higher. */
function secondCount({ profile }: Contest, two: readonly number[]): readonly [number[], number] {
  const votes = profile.candidates.map(() => 0);
  let toNobody = 0;
  profile.papers.forEach((papers, ranking) => {
    const ranked = profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1]);
    const choice = ranked.find((candidate) => two.includes(candidate));
    if (choice === undefined) toNobody += papers;
    else votes[choice] += papers;
  });
  return [votes, toNobody];
}

// The capital of Tennessee, as textbooks tell it.
const profile = parseBallots(`
  42: Memphis > Nashville > Chattanooga > Knoxville
  26: Nashville > Chattanooga > Knoxville > Memphis
  15: Chattanooga > Knoxville > Nashville > Memphis
  17: Knoxville > Chattanooga > Nashville > Memphis
`);
for (const rule of [contingentVote, instantRunoff]) {
  const count: Count = rule.count({ profile, seats: 1 });
  const votes = count.stages.map((stage) => stage.votes.join(' '));
  console.log(`${rule.id}: ${count.contest.candidates[count.elected[0]]}`);
  votes.forEach((line, index) => console.log(`  stage ${index + 1}: ${line}`));
  console.log(`  faults in the books: ${faultsOf(count).length}`);
}
