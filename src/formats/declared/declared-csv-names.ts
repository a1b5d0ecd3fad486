/** A column of declared results as CSV. */
export type Column =
  | 'area'
  | 'part'
  | 'candidate'
  | 'surname'
  | 'given name'
  | 'group'
  | 'votes'
  | 'share'
  | 'seats'
  | 'spoiled papers'
  | 'papers issued'
  | 'polling place';

/** What to call columns in a table of one contest. */
export const WHAT = 'candidate (or name), group (or party), votes, share, seats';

/** A column, and which of several for the same is taken: the one of lowest rank. */
interface Named {
  readonly column: Column;
  readonly rank: number;
}

/**
 * The column of that name: capital letters, blanks and signs in it do not matter.
 *
 * @example columnNamed('Area Name') // { column: 'area', rank: 0 }
 */
export function columnNamed(text: string): Named | undefined {
  // No name is longer, and a cell may have no end.
  return NAMES.get(
    text
      .slice(0, 60)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  );
}

/**
 * The first words of a line are taken before those of the next, so that `PartyNm` goes before `PartyAb`.
 *
 * `DivisionNm`, `GivenNm` and so on are those of the tables of the Australian Electoral Commission
 * (https://results.aec.gov.au), `Constituency name` and so on of the House of Commons Library, `person_name`, `post_label` and
 * so on of Democracy Club.
 */
const WORDS: readonly (readonly [Column, ...string[]])[] = [
  [
    'area',
    'area areaname constituency constituencyname ward wardname contest contestname seat seatname division divisionnm divisionname district districtname riding electoratename electoralarea electoralareaname post postlabel',
  ],
  [
    'part',
    'areaid areacode onsid onscode gsscode constituencyid constituencycode wardid wardcode divisionid districtcode contestid ballotpaperid election electionid electionname electiondate date year council councilname localauthority localauthorityname organisationname state stateab statepo office stage',
  ],
  ['candidate', 'candidate name candidatename personname fullname'],
  ['surname', 'surname lastname familyname candidatesurname'],
  ['given name', 'givenname givennames givennm firstname forename forenames candidatefirstname'],
  ['group', 'group party partyname partynm groupname', 'partyab partyabbreviation'],
  [
    'votes',
    'votes candidatevotes votescast firstpreferences firstpreferencevotes ballots',
    'totalvotes total',
    'ordinaryvotes',
  ],
  ['share', 'share voteshare percentage percent'],
  ['seats', 'seats places seatscontested seatstofill placestofill numberofseats numberofplaces vacancies winnercount'],
  [
    'spoiled papers',
    'spoiled spoilt invalid rejected informal spoiledpapers spoiledballots spoiltpapers spoiltballots numspoiltballots invalidvotes invalidpapers rejectedpapers rejectedballots rejectedvotes informalvotes',
  ],
  ['papers issued', 'papersissued ballotpapersissued electorate totalelectorate registeredelectors'],
  ['polling place', 'pollingplace pollingplaceid pollingplacenm pollingplacename pollingstation precinct booth'],
];

const NAMES: ReadonlyMap<string, Named> = new Map(
  WORDS.flatMap(([column, ...ranks]) =>
    ranks.flatMap((words, rank) => words.split(' ').map((word): [string, Named] => [word, { column, rank }])),
  ),
);
