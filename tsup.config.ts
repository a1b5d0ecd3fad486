import { defineConfig, type Options } from 'tsup';

/** One entry per published subpath of package.json. */
const library = {
  index: 'src/index.ts',
  'rules/index': 'src/rules/index.ts',
  'formats/index': 'src/formats/index.ts',
  'synthetic/index': 'src/synthetic/index.ts',
  'whatif/index': 'src/whatif/index.ts',
  'compare/index': 'src/compare/index.ts',
  'laws/index': 'src/laws/index.ts',
  'charts/index': 'src/charts/index.ts',
  'parallel/index': 'src/parallel/index.ts',
};

/** The command line shares its chunks with the ES modules of the library. Its file brings its own `#!` line. */
const commandLine = { cli: 'src/cli/main.ts' };

/** What threads run. It stands beside the code that starts them, which is a chunk of its own or part of an entry. */
const worker = { worker: 'src/parallel/worker.ts', 'parallel/worker': 'src/parallel/worker.ts' };

const shared: Options = {
  target: 'node20',
  platform: 'neutral',
  external: [/^node:/],
  splitting: true,
  sourcemap: true,
  // tsup sets `baseUrl` when it makes declarations, which TypeScript 6 deprecates.
  dts: { entry: library, compilerOptions: { ignoreDeprecations: '6.0' } },
};

const builds: Options[] = [
  { ...shared, entry: { ...library, ...commandLine, ...worker }, format: 'esm' },
  // CommonJS has no `import.meta.url`, by which the file of the worker is found.
  { ...shared, entry: library, format: 'cjs', shims: true },
];

const config: ReturnType<typeof defineConfig> = defineConfig(builds);

export default config;
