#!/usr/bin/env node
import { once } from 'node:events';
import { run } from './run.ts';

const { stdin, stdout, stderr, env } = process;

// A reader that has seen enough (psephos … | head) closes the pipe: that is no fault.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  stderr.write(`psephos: the answer cannot be written: ${error.message}\n`);
  process.exit(1);
});
// Nobody is left to tell.
stderr.on('error', () => process.exit(1));

process.exitCode = await run(process.argv.slice(2), {
  input: stdin,
  print: (text) => stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  write: async (piece) => {
    if (!stdout.write(piece)) await once(stdout, 'drain');
  },
  warn: (text) => stderr.write(text),
  terminal: {
    output: stdout.isTTY === true,
    // A dumb terminal cannot go back on its line.
    error: stderr.isTTY === true && env.TERM !== 'dumb',
    ...(stderr.isTTY === true && stderr.columns > 0 ? { width: stderr.columns } : {}),
  },
});
