import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PsephosError } from '../base/errors.ts';
import { policyOf } from './explorer-page.ts';
import type { Io } from './io.ts';

/** The only address that is listened on: nobody but programs on this machine can reach it. */
const LOOPBACK = '127.0.0.1';

/** Where the page is looked for if nobody names a port: the same address each time, so that it can be kept. */
const USUAL_PORT = 4321;

/**
 * Serves a page until somebody stops it, which is its regular end; the address is printed once it can be opened.
 *
 * @param port by default the usual one, or any that is free where that is taken.
 * @throws PsephosError `bad-argument` where the port cannot be listened on.
 */
export async function servePageUntilStopped(page: string, port: number | undefined, io: Io): Promise<void> {
  const server = await (port === undefined
    ? servePage(page, USUAL_PORT).catch(() => servePage(page, 0))
    : servePage(page, port));
  const end = stopped();
  io.print(server.address);
  io.warn('The page is at that address, for this machine alone. Ctrl-C ends it.\n');
  await end;
  await server.close();
}

/** Resolves when the process is asked to end. */
function stopped(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return new Promise((resolve) => {
    const stop = (): void => {
      // A second Ctrl-C ends the process whatever is left to do.
      for (const signal of signals) process.off(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

/** A page that is being served. */
export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves one page, held in memory, to this machine alone. No library: with one page there are no paths, types or caches to get wrong.
 *
 * @param port 0 for any that is free.
 * @throws PsephosError `bad-argument` where the port cannot be listened on.
 */
export async function servePage(page: string, port: number): Promise<PageServer> {
  const server = createServer(answering(Buffer.from(page), headersOf(page)));
  await listening(server, port);
  const address = server.address();
  const used = typeof address === 'object' && address !== null ? address.port : port;
  return {
    address: `http://${LOOPBACK}:${used}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser keeps its connections open for more.
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(port, error)));
    server.listen({ host: LOOPBACK, port, exclusive: true }, resolve);
  });
}

function cannotListen(port: number, { code, message }: NodeJS.ErrnoException): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: `cannot serve on port ${port}: ${code === 'EADDRINUSE' ? 'another program does' : message}`,
    hint: 'name another with --port, or --port 0 for any that is free',
  });
}

function headersOf(page: string): Readonly<Record<string, string>> {
  return {
    // A policy in the page itself cannot say who may frame it.
    'content-security-policy': `${policyOf(page)}; frame-ancestors 'none'`,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}

function answering(
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const refuse = (status: number, text: string, more: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { ...headers, ...more, 'content-type': 'text/plain; charset=utf-8' });
      response.end(`${text}\n`);
    };
    if (!isLoopbackName(request.headers.host)) return refuse(403, 'asked for by a name that is not this machine');
    const [path] = (request.url ?? '').split('?');
    if (path !== '/' && path !== '/index.html') return refuse(404, 'there is nothing but the page');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, 'the page can only be read', { allow: 'GET, HEAD' });
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(body.length),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

/** A stranger's page could give its own name this address, and read what is served here as if it came from there. */
function isLoopbackName(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/i.test(host ?? '');
}
