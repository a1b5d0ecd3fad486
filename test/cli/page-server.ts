/** Serves the page of its argument until it is stopped, as the command does. */
import { servePageUntilStopped } from '../../src/cli/explorer-server.ts';

const [page = ''] = process.argv.slice(2);

await servePageUntilStopped(page, undefined, {
  input: process.stdin,
  print: (text) => process.stdout.write(`${text}\n`),
  write: async () => {},
  warn: (text) => process.stderr.write(text),
  terminal: { output: false, error: false },
});
