import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that a browser is told to send every request through: nothing that it asks for goes unseen. */
export type WatchingProxy = {
  /** Takes a free port. */
  listen: () => Promise<void>;
  /** Switches with which Chromium sends everything here, also what goes to this machine. */
  args: () => string[];
  /**
   * Every request so far but the browser's own, as `METHOD host path`, in order; of https the host alone, as
   * `CONNECT host`.
   */
  requests: string[];
  /** Leads the host names that end in `.test` to a port of this machine. */
  leadTestsTo: (port: number) => void;
  /**
   * Holds the next request of a method back from the server, or the answer to it from the browser. `held` resolves when
   * it is, `release` lets it go on.
   */
  hold: (method: string, what: 'request' | 'answer') => { held: Promise<void>; release: () => void };
  close: () => Promise<void>;
};

/** Chromium asks its makers for updates and the like, whatever is installed in it; no code of Pindu's knows these names. */
const browsersOwn = /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/;

export function createWatchingProxy(): WatchingProxy {
  const requests: string[] = [];
  let testsPort = 0;
  let holding: { method: string; what: string; tellHeld: () => void; until: Promise<void> } | undefined;

  const note = (method = '', host = '', path = '') => {
    if (!browsersOwn.test(host.replace(/:\d+$/, ''))) requests.push(`${method} ${host}${path}`);
  };

  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://nowhere.invalid');
    note(request.method, url.host, ` ${url.pathname}`);
    const hold = holding?.method === request.method ? holding : undefined;
    if (hold !== undefined) holding = undefined;
    if (hold?.what === 'request') {
      hold.tellHeld();
      await hold.until;
      if (response.destroyed) return;
    }
    const toTests = url.hostname.endsWith('.test');
    const target = toTests ? { host: '127.0.0.1', port: testsPort } : { host: url.hostname, port: url.port || 80 };
    if (!toTests && url.hostname !== '127.0.0.1') return void response.writeHead(502).end();
    const path = url.pathname + url.search;
    const onward = send({ ...target, path, method: request.method, headers: request.headers }, async (answer) => {
      if (hold?.what === 'answer') {
        hold.tellHeld();
        await hold.until;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    // What is gone has no status: the connection ends, as it would without a proxy.
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  };

  const server = createServer((request, response) => void pass(request, response));
  server.on('connect', ({ url }, socket) => {
    note('CONNECT', url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return {
    listen: () => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)),
    args: () => [
      `--proxy-server=http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      '--proxy-bypass-list=<-loopback>',
    ],
    requests,
    leadTestsTo: (port) => {
      testsPort = port;
    },
    hold: (method, what) => {
      let release = () => {};
      let tellHeld = () => {};
      const until = new Promise<void>((resolve) => {
        release = resolve;
      });
      const held = new Promise<void>((resolve) => {
        tellHeld = resolve;
      });
      holding = { method, what, tellHeld, until };
      return { held, release };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
