import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invariant } from '../../src/base/invariant.ts';
import { type PageServer, servePage } from '../../src/cli/explorer-server.ts';

const PAGE = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-abc'">Æ`;

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

let server: PageServer;
let port: number;

beforeAll(async () => {
  server = await servePage(PAGE, 0);
  port = Number(new URL(server.address).port);
});
afterAll(() => server.close());

function asked(path: string, method = 'GET', host = `127.0.0.1:${port}`): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        body += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of the page', () => {
  it.each(['/', '/index.html', '/?a=1'])(
    'gives the page at %s, with a policy that nobody may frame it',
    async (path) => {
      const { status, headers, body } = await asked(path);
      expect([status, body]).toEqual([200, PAGE]);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; script-src 'sha256-abc'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    },
  );

  it('answers HEAD with the same headers and no page', async () => {
    const { status, headers, body } = await asked('/', 'HEAD');
    expect([status, headers['content-length'], body]).toEqual([200, String(Buffer.byteLength(PAGE)), '']);
  });

  it.each([
    '/favicon.ico',
    '/package.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '//',
    '/index.html/',
    '/index',
  ])('has nothing else: not %s', async (path) => {
    const { status, headers, body } = await asked(path);
    expect([status, body]).toEqual([404, 'there is nothing but the page\n']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('can only be read: no %s', async (method) => {
    const { status, headers } = await asked('/', method);
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    'evil.example',
    `evil.example:1`,
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '127.0.0.1@evil',
    '0.0.0.0',
  ])('refuses who asks for it by the name "%s"', async (host) => {
    const { status, body } = await asked('/', 'GET', host);
    expect(status).toBe(403);
    expect(body).not.toContain('Content-Security');
  });

  it.each(['localhost', 'LOCALHOST:99', '127.0.0.1'])('answers by the name %s', async (host) => {
    expect((await asked('/', 'GET', host)).status).toBe(200);
  });

  it('refuses a request without any name', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.0\r\n\r\n');
    const [answer] = await once(socket, 'data');
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.[01] 403 /);
  });

  it('says that a port is taken', async () => {
    const refused = await servePage(PAGE, port).catch((error: unknown) => error);
    expect(String(refused)).toContain(`cannot serve on port ${port}: another program does`);
    expect(refused).toMatchObject({ code: 'bad-argument' });
  });

  it('refuses a page without a policy', async () => {
    await expect(servePage('<p>', 0)).rejects.toThrow('no content security policy');
  });
});

describe('a page that is served until it is stopped', () => {
  const script = fileURLToPath(new URL('./page-server.ts', import.meta.url));

  it.each(['SIGINT', 'SIGTERM'] as const)('by %s prints its address first and ends with status 0', async (signal) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, PAGE], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [address] = await once(child.stdout, 'data');
    const found = /^http:\/\/127\.0\.0\.1:\d+\/\n$/.exec(String(address));
    invariant(found !== null, `no address: ${address}`);
    expect(await (await fetch(String(address).trim())).text()).toBe(PAGE);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
