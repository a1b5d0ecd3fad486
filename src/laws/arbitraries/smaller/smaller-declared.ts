import type { DeclaredResult } from '../../../ballots/declared-result.ts';
import { letters } from '../sketch.ts';
import { fewerNumbers } from './fewer-numbers.ts';

/** Simpler declared results, one change each: fewer candidates, fewer places, less beside the totals, fewer votes. */
export function* smallerDeclared(declared: DeclaredResult): Generator<DeclaredResult> {
  yield* fewerCandidates(declared);
  if (declared.seats > 1) yield { ...declared, seats: 1 };
  if (declared.seats > 2) yield { ...declared, seats: declared.seats - 1 };
  yield* lessBeside(declared);
  const { candidates } = declared;
  for (const votes of fewerNumbers(candidates.map((candidate) => candidate.votes))) {
    if (votes.every((each, at) => each === candidates[at].votes)) continue;
    yield { ...declared, candidates: candidates.map((candidate, at) => ({ ...candidate, votes: votes[at] })) };
  }
}

function* fewerCandidates(declared: DeclaredResult): Generator<DeclaredResult> {
  const { candidates, seats } = declared;
  const names = letters(candidates.length);
  for (const gone of candidates.keys()) {
    const others = candidates.toSpliced(gone, 1).map((candidate, at) => ({ ...candidate, name: names[at].name }));
    yield { ...declared, candidates: others };
    if (seats > 1) yield { ...declared, candidates: others, seats: seats - 1 };
  }
}

/** With less declared beside the totals, one thing each. */
function* lessBeside(declared: DeclaredResult): Generator<DeclaredResult> {
  const { marks, spoiled, papersIssued, candidates } = declared;
  if (marks !== undefined) yield withoutMarks(declared);
  if (marks?.papers !== undefined) yield { ...declared, marks: { kind: marks.kind, atMost: marks.atMost } };
  if (spoiled !== undefined) yield withoutSpoiled(declared);
  if (papersIssued !== undefined) yield withoutPapersIssued(declared);
  for (const [at, { group, ...candidate }] of candidates.entries()) {
    if (group !== undefined) yield { ...declared, candidates: candidates.with(at, candidate) };
  }
}

function withoutMarks({ marks: _, ...rest }: DeclaredResult): DeclaredResult {
  return rest;
}

function withoutSpoiled({ spoiled: _, ...rest }: DeclaredResult): DeclaredResult {
  return rest;
}

function withoutPapersIssued({ papersIssued: _, ...rest }: DeclaredResult): DeclaredResult {
  return rest;
}
