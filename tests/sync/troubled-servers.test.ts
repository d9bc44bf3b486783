import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { saveArticle } from '@/lib/library/articles/articles';
import type { Library } from '@/lib/library/db';
import { setUpSync, syncStatus } from '@/lib/sync/set-up';
import { syncNow } from '@/lib/sync/sync-now';
import { testServer } from '@/lib/sync/test-server';
import type { SyncCode, SyncFetch, SyncServer } from '@/lib/sync/types';
import { contentOf } from '@/tests/library/backup/any-library';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { MemoryServer } from './memory-server';

const passphrase = 'seven words and some more';
const server: SyncServer = { address: new MemoryServer().address, user: '水厂', password: 'p:w' };
const rounds = 1;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A real server on this machine, and the requests that it had. */
async function serve(listener: RequestListener): Promise<{ server: SyncServer; requests: string[] }> {
  const requests: string[] = [];
  const http = createServer((request, response) => {
    requests.push(`${request.method} ${request.headers.authorization ?? ''}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        http.close(resolve);
        http.closeAllConnections();
      }),
  );
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}/pindu`;
  return { server: { address, user: 'u', password: 'p' }, requests };
}

/** A memory server whose answer to some requests is another. */
const answering =
  (memory: MemoryServer, change: (method: string, response: Response) => Response | Promise<Response>): SyncFetch =>
  async (url, init) =>
    change(init.method ?? '', await memory.connect()(url, init));

const status = (code: number) => new Response(null, { status: code });
const only = (wanted: string, code: number) => (method: string, response: Response) =>
  method === wanted ? status(code) : response;

const half = async (response: Response) => {
  const bytes = await response.arrayBuffer();
  return new Response(bytes.slice(0, bytes.byteLength / 2), { status: response.status });
};

/** What a server does, what the test of the server says of it, and what a run says. */
const troubles: [what: string, change: Parameters<typeof answering>[1], test: SyncCode, run: SyncCode][] = [
  ['refuses the password', () => status(401), 'wrong-password', 'wrong-password'],
  ['forbids everything', () => status(403), 'wrong-password', 'wrong-password'],
  ['knows no PROPFIND', only('PROPFIND', 405), 'no-webdav', 'no-webdav'],
  ['answers with a page', () => new Response('<!doctype html><p>Sign in'), 'no-webdav', 'no-webdav'],
  ['lists half', (method, r) => (method === 'PROPFIND' ? half(r) : r), 'bad-listing', 'bad-listing'],
  ['forbids writing', only('PUT', 403), 'read-only', 'read-only'],
  ['knows no writing', only('PUT', 405), 'read-only', 'read-only'],
  ['is full', only('PUT', 507), 'full', 'full'],
  ['takes no file so large', only('PUT', 413), 'too-large', 'too-large'],
  ['finds no place to write to', only('PUT', 404), 'read-only', 'read-only'],
  ['locks what is to be written', only('PUT', 423), 'try-later', 'try-later'],
  ['fails', () => status(503), 'server-error', 'server-error'],
  ['asks for patience', () => status(429), 'try-later', 'try-later'],
  [
    'redirects',
    () => new Response(null, { status: 302, headers: { Location: 'https://x.example/' } }),
    'redirect',
    'redirect',
  ],
  ['gives half of each file', (method, r) => (method === 'GET' ? half(r) : r), 'altered', 'altered'],
];

async function filled(memory: MemoryServer, url: string): Promise<Library> {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle({ url }));
  await setUpSync(db, { ...server, address: memory.address }, passphrase, { rounds });
  return db;
}

describe.each(troubles)('a server that %s', (_, change, ofTest, ofRun) => {
  test('is told from others by its test', async () => {
    const memory = new MemoryServer();
    expect(await testServer(server, passphrase, { fetch: answering(memory, change) })).toMatchObject({
      outcome: 'bad',
      problem: { code: ofTest },
    });
  });

  test('costs no data: the next run goes on', async () => {
    const memory = new MemoryServer();
    const [one, other] = [await filled(memory, 'https://a.example/1'), await filled(memory, 'https://b.example/2')];
    expect(await syncNow(other, {}, { fetch: memory.connect() })).toMatchObject({ outcome: 'in-step' });
    const before = await contentOf(one);
    const run = await syncNow(one, {}, { fetch: answering(memory, change) });
    expect(run).toMatchObject({ outcome: 'partly', problem: { code: ofRun } });
    expect((await syncStatus(one))?.lastRun).toMatchObject({ problem: { code: ofRun } });
    expect(await contentOf(one)).toMatchObject({ articles: expect.arrayContaining(before.articles ?? []) });
    for (const db of [one, other, one])
      expect(await syncNow(db, {}, { fetch: memory.connect() })).toMatchObject({ outcome: 'in-step' });
    expect(await contentOf(one)).toEqual(await contentOf(other));
    expect(await one.articles.count()).toBe(2);
  });
});

test('a server that swallows what it is given is found out', async () => {
  const memory = new MemoryServer();
  const swallow: SyncFetch = (url, init) =>
    init.method === 'PUT' ? Promise.resolve(status(201)) : memory.connect()(url, init);
  expect(await testServer(server, passphrase, { fetch: swallow })).toMatchObject({ problem: { code: 'altered' } });
  const db = await filled(memory, 'https://a.example/1');
  expect(await syncNow(db, {}, { fetch: swallow })).toMatchObject({ problem: { code: 'altered' } });
  expect((await syncStatus(db))?.waiting).toBeGreaterThan(0);
});

test('a redirect to another host is not followed, and nothing is sent there', async () => {
  const other = await serve((_, response) => response.writeHead(207).end());
  const first = await serve((_, response) => response.writeHead(301, { Location: other.server.address }).end());
  expect(await testServer(first.server, passphrase)).toMatchObject({ problem: { code: 'redirect' } });
  expect(first.requests).toEqual(['PROPFIND Basic dTpw']);
  expect(other.requests).toEqual([]);
});

test('a server that never answers, or never ends its answer, is given up', async () => {
  for (const listener of [
    () => {},
    (_, response) => response.writeHead(207).write('<multistatus>'),
  ] as RequestListener[]) {
    const { server: silent } = await serve(listener);
    expect(await testServer(silent, passphrase, { patience: 50 })).toMatchObject({ problem: { code: 'timeout' } });
  }
});

test('a server that is not there, and one that is not what its address says, are unreachable', async () => {
  const { server: there } = await serve((_, response) => response.end());
  const https = { ...there, address: there.address.replace('http:', 'https:') };
  expect(await testServer(https, passphrase)).toMatchObject({ problem: { code: 'unreachable' } });
  await Promise.all(closing.splice(0).map((close) => close()));
  expect(await testServer(there, passphrase)).toMatchObject({ problem: { code: 'unreachable' } });
});

test.each([
  'dav.example/pindu',
  'ftp://dav.example/pindu',
  'https://u:p@dav.example/pindu',
  'https://dav.example/pindu?x=1',
  'https://dav.example/#pindu',
])('%s is no address, and nothing is asked of it', async (address) => {
  const refuse: SyncFetch = () => Promise.reject(new Error('A request was made'));
  const bad = { problem: { code: 'bad-address' } };
  expect(await testServer({ ...server, address }, passphrase, { fetch: refuse })).toMatchObject(bad);
  await expect(setUpSync(freshLibrary(), { ...server, address }, passphrase)).rejects.toMatchObject(bad);
});

describe('a passphrase', () => {
  test('that is another one is told at once, and nothing is written or merged', async () => {
    const memory = new MemoryServer();
    const one = await filled(memory, 'https://a.example/1');
    await syncNow(one, {}, { fetch: memory.connect() });
    const before = [...memory.files.keys()];
    const wrong = 'some other words entirely';
    const bad = { problem: { code: 'wrong-passphrase' } };
    expect(await testServer(server, wrong, { fetch: memory.connect() })).toMatchObject(bad);
    const other = freshLibrary();
    await saveArticle(other, sampleArticle({ url: 'https://b.example/2' }));
    await setUpSync(other, server, wrong, { rounds });
    expect(await syncNow(other, {}, { fetch: memory.connect() })).toMatchObject(bad);
    expect([...memory.files.keys()]).toEqual(before);
    expect(await other.articles.count()).toBe(1);
  });

  test('is in no request, and neither it nor the password is in what is shown or backed up', async () => {
    const memory = new MemoryServer();
    const sent: string[] = [];
    const listen: SyncFetch = async (url, init) => {
      const body =
        init.body === undefined
          ? ''
          : new TextDecoder('latin1').decode(new Uint8Array(await new Response(init.body).arrayBuffer()));
      sent.push(url + JSON.stringify(init.headers) + body);
      return memory.connect()(url, init);
    };
    await testServer(server, passphrase, { fetch: listen });
    const db = await filled(memory, 'https://a.example/1');
    await syncNow(db, {}, { fetch: listen });
    expect(sent.length).toBeGreaterThan(4);
    for (const text of sent) expect(text).not.toContain(passphrase);
    expect(JSON.stringify(await syncStatus(db))).not.toMatch(/p:w|seven/);
    expect(JSON.stringify(await contentOf(db))).not.toMatch(/p:w|dav\.example/);
  });
});

test('a file of a newer Pindu is left alone and told of, and everything else is exchanged', async () => {
  const memory = new MemoryServer();
  const db = await filled(memory, 'https://a.example/1');
  const name = `${'ab'.repeat(8)}-00000001-${'cd'.repeat(8)}.pindu`;
  const newer = new Uint8Array(200);
  newer.set(new TextEncoder().encode('PINDUSY'));
  newer[7] = 2;
  memory.files.set(name, newer);
  expect(await syncNow(db, {}, { fetch: memory.connect() })).toMatchObject({
    problem: { code: 'newer-format' },
    counts: { filesWritten: 1, filesUnread: 1 },
  });
  expect(memory.files.get(name)).toBe(newer);
  expect((await syncStatus(db))?.waiting).toBe(0);
});

test('a clock that is off by more than two minutes is told of', async () => {
  const memory = new MemoryServer();
  const db = await filled(memory, 'https://a.example/1');
  const dated = (ahead: number) =>
    answering(memory, (_, response) => {
      response.headers.set('Date', new Date(Date.now() - ahead).toUTCString());
      return response;
    });
  const hour = 3_600_000;
  expect(Math.round(((await syncNow(db, {}, { fetch: dated(48 * hour) })).clockOff ?? 0) / hour)).toBe(48);
  expect(await syncNow(db, {}, { fetch: dated(0) })).not.toHaveProperty('clockOff');
});

test('a run that is cancelled rejects with the reason, and the next one goes on', async () => {
  const memory = new MemoryServer();
  const db = await filled(memory, 'https://a.example/1');
  const cancel = new AbortController();
  const reason = new Error('cancelled');
  const stop = answering(memory, (method, response) => {
    if (method === 'PUT') cancel.abort(reason);
    return response;
  });
  await expect(syncNow(db, { signal: cancel.signal }, { fetch: stop })).rejects.toBe(reason);
  expect(await syncNow(db, {}, { fetch: memory.connect() })).toMatchObject({ outcome: 'in-step' });
  expect((await syncStatus(db))?.waiting).toBe(0);
});
