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
    // By default one core is left alone, which of two is half.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: 'test-report.json' },
  },
};

export default config;
