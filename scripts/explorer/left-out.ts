import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { functionsOf, withoutProperties, withoutWords } from './source-cuts.ts';

/**
 * Leaves out of the page the words that it never shows and a reader would wait for: of each rule where its text is, of its decisions what the clauses say,
 * of what is proved why. The numbers of clauses, which counts carry, stay.
 *
 * @param instead the literal that takes their place
 */
export function unshownWords(instead = "''"): Plugin {
  return {
    name: 'unshown-words',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]rules[\\/].*\.ts$/ }, ({ path }) => {
        const source = withoutWords(readFileSync(path, 'utf8'), instead);
        const contents = withoutProperties(withoutProperties(source, 'source', instead), 'exchange', 'undefined');
        return { contents, loader: 'ts' };
      });
      build.onLoad({ filter: /[\\/]src[\\/]whatif[\\/]outlook[^\\/]*\.ts$/ }, ({ path }) => ({
        contents: withoutProperties(readFileSync(path, 'utf8'), 'reason', instead),
        loader: 'ts',
      }));
    },
  };
}

/**
 * Gives the charts of the page, of all the scales of d3-scale, only one that is linear from number to number. A chart that asks for another scale, or for
 * anything else of this one, fails the build, not the page.
 */
const otherScales: Plugin = {
  name: 'other-scales',
  setup(build) {
    const namespace = 'other-scales';
    build.onResolve({ filter: /^d3-scale$/ }, ({ path }) => ({ path, namespace, sideEffects: false }));
    build.onLoad({ filter: /./, namespace }, () => ({ contents: LINEAR }));
    build.onLoad({ filter: /[\\/]src[\\/]charts[\\/].*\.ts$/ }, ({ path }) => {
      const [asked] = OF_SCALES.exec(readFileSync(path, 'utf8')) ?? [];
      return asked === undefined ? undefined : { errors: [{ text: `the scales of the page have no ${asked}` }] };
    });
  },
};

/** As d3-scale has it: exact at both ends. */
const LINEAR = `
export const scaleLinear = ([from, to], [start, end]) => (value) => {
  const share = to === from ? 0.5 : (value - from) / (to - from);
  return start * (1 - share) + end * share;
};
`;

/** What d3-scale's scales can do besides. */
const OF_SCALES = /\.(?:domain|range|rangeRound|invert|clamp|unknown|interpolate|ticks|tickFormat|nice|copy)\(/;

/**
 * Of papaparse the parser alone: without what reads from networks and streams, guesses and writes. Who asks for more than {@link PARSE} has fails the build.
 */
const otherTables: Plugin = {
  name: 'other-tables',
  setup(build) {
    build.onResolve({ filter: /^papaparse$/ }, ({ importer }) =>
      importer.endsWith('csv-table.ts') ? undefined : { errors: [{ text: 'the page has no other papaparse' }] },
    );
    build.onLoad({ filter: /[\\/]papaparse(?:\.min)?\.js$/ }, ({ path }) => {
      const source = readFileSync(path.replace('.min.js', '.js'), 'utf8');
      return { contents: functionsOf(source, ['Parser', 'escapeRegExp', 'isFunction', 'stripBom']) + PARSE };
    });
  },
};

/** What papaparse does of a text, row by row, where delimiter and ends of lines are told. */
const PARSE = `
const Papa = { BAD_DELIMITERS: ['\\r', '\\n', '"', '\\ufeff'] };
export default {
  parse(text, { delimiter, newline, step }) {
    const parser = new Parser({ delimiter, newline, step: (found) => step({ ...found, data: found.data[0] }, parser) });
    parser.parse(stripBom(text));
  },
};
`;

/** All that is left out of the page, which a reader would wait for in vain. */
export const leftOut: readonly Plugin[] = [unshownWords(), otherScales, otherTables];
