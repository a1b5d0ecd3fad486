import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'psephos-interrupt-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = fileURLToPath(new URL('./slow-writer.ts', import.meta.url));

describe('a process that is stopped while it writes', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s leaves what was there and nothing else', async (signal, status) => {
    const path = join(folder, 'out.txt');
    writeFileSync(path, 'before');
    const child = spawn(process.execPath, ['--import', 'tsx', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(readdirSync(folder)).toHaveLength(2);
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect([code, readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([status, ['out.txt'], 'before']);
  });
});
