import type { Contest } from '../../ballots/contest.ts';
import { parseBallots } from '../../ballots/notation.ts';

/**
 * Elections that are known to break laws: tried for every rule and law where small elections break nothing. Each name stands for one candidate;
 * the contest of a law about fewer papers or candidates is the larger of the two.
 */
const ELECTIONS: readonly string[] = [
  // Instant runoff: more support hurts; voting hurts.
  '21 ABC 14 CAB 9 CBA 23 BCA',
  '22 CAB 20 ABC 22 BCA',
  '8 CAB 14 CAB 20 ABC 22 BCA',
  '10 CBA 3 BCA 8 ABC',
  '4 BAC 7 CBA 7 ACB',
  // Two rounds: 55 of 100 are solid for A, B and C, and the last two are D and E.
  '20 ABCDE 20 BCADE 15 CABDE 23 DEABC 22 EDABC',
  '20 ABC 20 BCA 15 CAB 23 DEA 22 EDA',
  // Minimax by all three measures: 42 of 78 put E last.
  '5 BACDE 17 CBDAE 20 BDACE 18 EACBD 18 ECDAB',
  '22 ADBC 21 CDBA 2 CBAD 6 BADC',
  // Bucklin, Schulze, Black: voting hurts.
  '23 BAC 24 CBA 8 CAB 9 ACB',
  '18 ABDC 9 CBAD 25 DCAB 11 BDAC',
  '17 ABC 20 CAB 3 BCA',
  // Schulze: later preferences harm and help; two parts and the whole.
  '7 ACBE 16 EACBD 17 CA',
  '18 AB 4 B 19 C',
  '23 BCA 21 ABC 9 CAB 24 ABC 12 BAC 2 ABC 18 CBA',
  // Copeland: of the first three and the last three rankings C wins, of all E.
  '3 CBADE 6 DAEBC 6 ECBAD 5 BACED 6 CDEBA 6 ECDAB',
  // Papers with the winner first, or a loser last, that change the winner: Benham, Tideman's alternative, Nanson, Copeland, Kemeny.
  '3 ABC 1 ACB 2 BAC 3 CBA',
  '4 ABC 2 BCA 1 CAB 3 CBA',
  '1 CDAB 3 BACD 2 CDBA 2 DABC 1 BDCA',
  '2 CDAB 1 ABCD 2 BCDA 2 ADBC',
  '1 CDABE 2 EDCAB 2 ABEDC 2 DEBCA',
  '2 CDAEB 1 DEABC 1 BAECD',
  '1 BCDA 4 ADCB 4 DCBA 5 BACD 1 DACB 2 ABCD',
  // Nanson, Bucklin: two parts and the whole; a paper with the winner first.
  '3 ABC 2 ACB 3 BCA 3 CAB',
  '2 ABCD 1 DCAB 1 DCBA 1 CABD',
  // Stable Voting elects D, and with every paper reversed D again.
  '8 DCBA 11 BDAC 3 BADC 6 CBDA 2 ACBD 5 ABDC 14 ACDB',
  // Kemeny, with a clone of A.
  '7 CADB 6 DCAB 8 ADBC',
  '7 CAEDB 6 DCEAB 8 AEDBC',
  // Coombs: a majority without a place; more support hurts.
  '11 ABC 8 CBA 4 CAB',
  '23 CBAD 13 DCAB 5 BDAC 11 DABC',
  // Dowdall elects whom all others beat; Baldwin and more support; Nanson and the reverse.
  '15 BCA 9 CAB 8 ACB',
  '18 BADC 18 CDBA 5 BDAC 22 ADBC',
  '20 CAB 6 ABC 20 BCA',
  // A Condorcet winner exists only in the whole: voting hurts under every Condorcet rule of four candidates (Moulin 1988).
  '3 ADCB 3 ADBC 5 DBCA 4 BCAD',
  '3 ADCB 3 ADBC 5 DBCA 4 BCAD 4 CABD',
  '3 ADCB 3 ADBC 5 DBCA 4 BCAD 6 CABD',
];

/** The elections above as contests for one place. */
export const knownWitnesses: readonly Contest[] = ELECTIONS.map((election) => ({
  profile: parseBallots(
    election.replaceAll(
      /(\d+) ([A-Z]+) ?/g,
      (_, papers: string, ranking: string) => `${papers}: ${[...ranking].join(' > ')}\n`,
    ),
    lettersOf(election),
  ),
  seats: 1,
}));

function lettersOf(election: string): readonly { readonly name: string }[] {
  return [...new Set(election.replaceAll(/[^A-Z]/g, ''))].sort().map((name) => ({ name }));
}
