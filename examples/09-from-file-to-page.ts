/**
 * From a file to a page: a packed table of ballots, read as a stream, cleaned by a policy, counted, and written for people and for RCVis.
 *
 * The ballots are made up. They are packed here so that the example needs no file; any stream of bytes will do, such as
 * `createReadStream(path)` in Node or `(await fetch(address)).body` elsewhere, packed or not.
 */
import { cleanBallots, countSheetMarkdown, instantRunoff, policyFrom } from 'psephos';
import { gzipped, onlyContest, rcvis, readContestsFrom } from 'psephos/formats';

const table = `precinct;votes;1st choice;2nd choice;3rd choice
North;4100;Ann;Bob;
North;2900;Bob;;Cy
North;1300;Cy;Cy;Bob
South;900;Cy;;Bob
South;600;Cy;undervote;Ann
South;25;;;
`;

// The format is told from the bytes. What the file does not say, the number of places, is said here.
const read = await readContestsFrom(gzipped([table]), { seats: 1 });
const contest = onlyContest(read);
const { candidates, total } = contest.profile;
console.log(`Read as ${read.format}: ${candidates.map(({ name }) => name).join(', ')}; ${total} papers`);
for (const { message, received, place, times } of read.warnings)
  console.log(`  line ${place.line}: ${message} (${received ?? 'no value'}; ${times} time${times === 1 ? '' : 's'})`);

// Nothing was cleaned so far. A policy says what becomes of skipped ranks, repeats and overvotes, and reports it.
for (const id of ['maine', 'skipped=stop,repeats=stop']) {
  const cleaned = cleanBallots(contest, policyFrom(id));
  const { elected, stages } = instantRunoff.count(cleaned.contest);
  const last = stages[stages.length - 1].votes.map((votes, candidate) => `${candidates[candidate].name} ${votes}`);
  console.log(`\nCleaned by ${id}: ${candidates[elected[0]].name} is elected (${last.join(', ')})`);
  for (const { matter, does, papers, preferences, ended } of cleaned.report.steps)
    console.log(`  ${matter} ${does}: ${papers} papers, ${preferences} preferences taken away, ${ended} papers ended`);
}

const count = instantRunoff.count(cleanBallots(contest, policyFrom('maine')).contest);
console.log(`\nThe sheet in Markdown:\n\n${countSheetMarkdown(count)}`);

// The same count for RCVis, which draws it; this is text to be saved as a file.
const forRcvis = rcvis.write(count);
const { results } = JSON.parse(forRcvis);
console.log('For RCVis:');
for (const { round, tally } of results) console.log(`  round ${round}: ${JSON.stringify(tally)}`);
console.log(`  read again, it elects ${candidates[rcvis.read(forRcvis).elected[0]].name}`);
