import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'vitest/config';

const source = fileURLToPath(new URL('./src', import.meta.url));

/** Tests and examples import `psephos` by name; here the name means src, so nothing needs building first. */
const config: ViteUserConfig = {
  resolve: {
    alias: [
      { find: /^psephos$/, replacement: `${source}/index.ts` },
      { find: /^psephos\/([a-z]+)$/, replacement: `${source}/$1/index.ts` },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // What is waited for in a browser comes late on a busy machine.
    expect: { poll: { timeout: 30_000 } },
    // Test files share the modules that are loaded: no test leaves anything behind in one, and loading them anew took a quarter of the time.
    isolate: false,
    // By default one core is left alone, which of two is half.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: 'test-report.json' },
  },
};

export default config;
