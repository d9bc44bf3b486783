import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What a path answers: bytes as they are, and the content type as given (leave the charset out to let the page say),
 * after `delay` milliseconds.
 */
export type Answer = {
  body: string | Uint8Array;
  contentType?: string;
  status?: number;
  delay?: number;
  headers?: Record<string, string>;
};

/** A web server on 127.0.0.1, reached under any host name that ends in `.test`. */
export type FixtureServer = {
  port: number;
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
  /** Closes the server and its connections: from now on nothing answers. */
  close: () => Promise<void>;
};

/** Starts a fixture server on a free port. A string body is UTF-8 HTML with its charset, unless said otherwise. */
export async function startFixtureServer(): Promise<FixtureServer> {
  const answers = new Map<string, Answer>();
  const requests: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const cookies = new Map<string, string>();
  const aborted: string[] = [];
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
    const { body, status = 200, contentType = 'text/html; charset=utf-8', delay = 0, headers: more } = answer;
    const give = () =>
      response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store', ...more }).end(body);
    if (delay === 0) give();
    else setTimeout(give, delay).unref();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    headers,
    cookies,
    aborted,
    serve: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
