import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * What a path answers: bytes as they are, and the content type as given (leave the charset out to let the page say), once
 * `until` resolves.
 */
export type Answer = {
  body: string | Uint8Array;
  contentType?: string;
  status?: number;
  until?: Promise<unknown>;
  headers?: Record<string, string>;
  /** What goes wrong in the middle of the body. */
  fault?: Fault;
};

/**
 * `cut`: the connection ends before the length that was announced; `chunk-cut`: in the middle of chunks; `short`: it ends
 * like an answer of no announced length, which is over where the connection is; `reset`: TCP's RST; `hang`: nothing more
 * comes until `dropHanging`.
 */
export type Fault = 'cut' | 'chunk-cut' | 'short' | 'reset' | 'hang';

/** A web server on 127.0.0.1, reached under any host name that ends in `.test`. */
export type FixtureServer = {
  /** Takes a free port; paths can be served before it. */
  listen: () => Promise<void>;
  /** The port that was taken. */
  readonly port: number;
  /** Every request so far, as `host path`, in order. */
  requests: string[];
  /** The headers of every request so far, in the same order. */
  headers: IncomingHttpHeaders[];
  /** The Cookie header that each path was last asked for with. */
  cookies: Map<string, string>;
  /** Paths of which the browser did not wait for the answer. */
  aborted: string[];
  /** Answers a path (with its leading slash), on every host. */
  serve: (path: string, answer: Answer) => void;
  /** Ends the connections of all answers that hang. */
  dropHanging: () => void;
  /** Closes the server and its connections: from now on nothing answers. */
  close: () => Promise<void>;
};

/** Of an answer that never comes. */
export const never = new Promise<never>(() => {});

/** A fixture server that listens already. */
export async function startFixtureServer(): Promise<FixtureServer> {
  const server = createFixtureServer();
  await server.listen();
  return server;
}

/** Makes a fixture server. A string body is UTF-8 HTML with its charset, unless said otherwise. */
export function createFixtureServer(): FixtureServer {
  const answers = new Map<string, Answer>();
  const requests: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const cookies = new Map<string, string>();
  const aborted: string[] = [];
  const hanging = new Set<Socket>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://any.test');
    requests.push(`${request.headers.host} ${pathname}`);
    headers.push(request.headers);
    cookies.set(pathname, request.headers.cookie ?? '');
    response.on('close', () => {
      if (!response.writableFinished) aborted.push(pathname);
    });
    const answer = answers.get(pathname);
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    const { body, status = 200, contentType = 'text/html; charset=utf-8', until, headers: more } = answer;
    const give = () => {
      if (answer.fault !== undefined) {
        if (answer.fault === 'hang') hanging.add(response.socket as Socket);
        return giveHalf(response, contentType, Buffer.from(body), answer.fault);
      }
      response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store', ...more }).end(body);
    };
    if (until === undefined) give();
    else void until.then(give);
  });
  return {
    listen: () => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)),
    get port() {
      return (server.address() as AddressInfo).port;
    },
    requests,
    headers,
    cookies,
    aborted,
    serve: (path, answer) => void answers.set(path, answer),
    dropHanging: () => {
      for (const socket of hanging) socket.destroy();
      hanging.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Sends the first half of a body, and lets the connection fail as `fault` says. */
function giveHalf(response: ServerResponse, contentType: string, body: Buffer, fault: Fault): void {
  const socket = response.socket as Socket;
  const half = body.subarray(0, body.length / 2);
  if (fault === 'short') {
    // Node would send chunks, whose end can be told.
    socket.end(Buffer.concat([Buffer.from(`HTTP/1.0 200 OK\r\ncontent-type: ${contentType}\r\n\r\n`), half]));
    return;
  }
  const length = fault === 'chunk-cut' ? undefined : { 'content-length': String(body.length) };
  response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store', ...length });
  response.write(half, () => {
    if (fault === 'reset') socket.resetAndDestroy();
    else if (fault !== 'hang') socket.destroy();
  });
}
