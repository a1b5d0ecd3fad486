#!/usr/bin/env node
import { run } from './run.ts';

// A reader that has seen enough (psephos … | head) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`psephos: the answer cannot be written: ${error.message}\n`);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  warn: (text) => process.stderr.write(text),
});
