import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { withoutFunctions, withoutWords } from './source-cuts.ts';

/**
 * Leaves out of the page what it never shows and would take a reader long to load: of each decision of a rule the words of its clause. The number of the
 * clause, which counts carry, stays.
 */
const wordsOfClauses: Plugin = {
  name: 'words-of-clauses',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withoutWords(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/**
 * Leaves out what d3-scale brings along for scales of colours, dates and words: scales here are linear, from numbers to numbers, and figures are written
 * by ourselves. What it would still ask for there throws.
 */
const otherScales: Plugin = {
  name: 'other-scales',
  setup(build) {
    const namespace = 'other-scales';
    build.onResolve({ filter: /^d3-(?:interpolate|format)$/ }, ({ path }) => ({ path, namespace, sideEffects: false }));
    build.onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: path === 'd3-format' ? FORMATS : INTERPOLATIONS,
    }));
  },
};

/** As d3-interpolate has it for numbers: exact at both ends. */
const INTERPOLATIONS = `
export const interpolateNumber = (a, b) => (t) => a * (1 - t) + b * t;
export const interpolate = interpolateNumber;
export const interpolateRound = (a, b) => (t) => Math.round(a * (1 - t) + b * t);
export const piecewise = () => { throw Error('left out'); };
`;

const FORMATS = ['format', 'formatPrefix', 'formatSpecifier', 'precisionFixed', 'precisionPrefix', 'precisionRound']
  .map((name) => `export const ${name} = () => { throw Error('left out'); };`)
  .join('\n');

/** Leaves out what papaparse has for reading from networks and for writing: the page reads texts. */
const otherTables: Plugin = {
  name: 'other-tables',
  setup(build) {
    build.onLoad({ filter: /[\\/]papaparse(?:\.min)?\.js$/ }, ({ path }) => ({
      contents: withoutFunctions(readFileSync(path.replace('.min.js', '.js'), 'utf8'), [
        'getWorkerBlob',
        'JsonToCsv',
        'NetworkStreamer',
        'FileStreamer',
        'ReadableStreamStreamer',
        'DuplexStreamStreamer',
        'newWorker',
        'mainThreadReceivedMessage',
        'completeWorker',
        'workerThreadReceivedMessage',
      ]),
    }));
  },
};

/** All that is left out of the page, which a reader would wait for in vain. */
export const leftOut: readonly Plugin[] = [wordsOfClauses, otherScales, otherTables];
