import type { RankingInput } from '../../ballots/build-profile.ts';
import type { Law } from '../law.ts';
import { type HandedOver, piecesLaw } from './pieces.ts';

/** So many papers are handed over one by one. */
const MOST_ONE_BY_ONE = 200;

/**
 * Equal papers may be handed over in one piece or in several.
 *
 * @example checkLaw(borda, splittingPapers, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const splittingPapers: Law = piecesLaw(
  {
    id: 'splitting-papers',
    title: 'Equal papers count the same in one pile or in several',
    statement:
      'The same papers handed over with those of one ranking, or of each, in several pieces, lots falling alike, give the same winners, and where stages are told as many of them, with the same quota and votes.',
    source: 'A form of anonymity: it is papers that are counted, not the piles they lie in',
  },
  (pieces) => {
    if (pieces.every(({ papers }) => papers < 2)) return [];
    return [...oneByOne(pieces), allHalved(pieces), ...eachSplit(pieces)];
  },
);

function oneByOne(pieces: readonly RankingInput[]): readonly HandedOver[] {
  const total = pieces.reduce((sum, { papers }) => sum + papers, 0);
  if (total > MOST_ONE_BY_ONE) return [];
  const most = pieces.reduce((highest, { papers }) => Math.max(highest, papers), 0);
  const inTurn = Array.from({ length: most }, (_, round) => pieces.filter(({ papers }) => papers > round)).flat();
  return [
    {
      label: 'with the papers handed over one by one, each ranking in turn',
      pieces: inTurn.map(({ ranking }) => ({ papers: 1, ranking })),
    },
  ];
}

function allHalved(pieces: readonly RankingInput[]): HandedOver {
  const half = ({ papers, ranking }: RankingInput): RankingInput => ({ papers: Math.floor(papers / 2), ranking });
  const rest = ({ papers, ranking }: RankingInput): RankingInput => ({ papers: Math.ceil(papers / 2), ranking });
  return {
    label: 'with half of the papers of each ranking handed over last',
    pieces: [...pieces.map(rest), ...pieces.map(half).filter(({ papers }) => papers > 0)],
  };
}

function eachSplit(pieces: readonly RankingInput[]): readonly HandedOver[] {
  return pieces.flatMap(({ papers, ranking }, at) =>
    papers < 2
      ? []
      : [
          {
            label: `with one paper of ranking ${at + 1} handed over last`,
            pieces: [...pieces.with(at, { papers: papers - 1, ranking }), { papers: 1, ranking }],
          },
        ],
  );
}
