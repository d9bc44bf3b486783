import { parseMultistatus, type Resource } from './multistatus';
import { SyncError } from './sync-error';
import type { SyncCode, SyncFetch, SyncServer } from './types';

/** A folder on a WebDAV server. Every method rejects with a `SyncError`, or with the reason of the signal. */
export type DavFolder = {
  /** What is in the folder; undefined where it does not exist. */
  list(): Promise<Resource[] | undefined>;
  /** Makes the folder, unless it is there. The one above it must exist. */
  make(): Promise<void>;
  /** A file's bytes; undefined where it is not there (any more). */
  get(name: string, bytes: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The length of a file as the server knows it; undefined where it is not there. */
  sizeOf(name: string): Promise<number | undefined>;
  /** Deletes a file; one that is not there is no error. */
  remove(name: string): Promise<void>;
  /** By how many milliseconds this device's clock is ahead of the server's; undefined where that is not known. */
  clockOff(): number | undefined;
};

type DavOptions = {
  signal?: AbortSignal;
  fetch?: SyncFetch;
  /** How long an answer may take, and each further `STEP_BYTES` of it, in milliseconds. */
  patience?: number;
};

/** With the usual patience, a server that is slower than 10 kB a second is too slow. */
const STEP_BYTES = 300_000;
/** For a list, whose length nobody knows before. */
const LIST_BYTES = 900_000;
/** Larger than a list of 100,000 files. */
const MOST_LISTED = 60_000_000;

const properties =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

export function openDav(server: SyncServer, { signal, fetch: send = fetch, patience = 30_000 }: DavOptions): DavFolder {
  const folder = `${server.address.replace(/\/+$/, '')}/`;
  const authorization = `Basic ${base64(`${server.user}:${server.password}`)}`;
  let off: number | undefined;

  /** One request, its body read to the end within the time it is given. */
  async function ask<T>(
    method: string,
    name: string,
    { bytes = 0, ...init }: { body?: BodyInit; headers?: Record<string, string>; bytes?: number },
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const timeout = AbortSignal.timeout(Math.ceil(patience * (1 + bytes / STEP_BYTES)));
    const began = Date.now();
    signal?.throwIfAborted();
    try {
      const response = await send(folder + encodeURIComponent(name), {
        ...init,
        method,
        headers: { Authorization: authorization, ...init.headers },
        ...{ credentials: 'omit', cache: 'no-store', redirect: 'manual', referrerPolicy: 'no-referrer' },
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      const date = Date.parse(response.headers.get('Date') ?? '');
      if (!Number.isNaN(date)) off = (began + Date.now()) / 2 - date;
      const isRedirect = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
      if (isRedirect) throw new SyncError('redirect', `${method}: the server redirects`);
      return await read(response);
    } catch (error) {
      if (error instanceof SyncError) throw error;
      signal?.throwIfAborted();
      if (timeout.aborted) throw new SyncError('timeout', `${method}: no answer in time`);
      throw new SyncError('unreachable', `${method}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async function find(name: string, depth: '0' | '1'): Promise<Resource[] | undefined> {
    const headers = { Depth: depth, 'Content-Type': 'application/xml; charset=utf-8' };
    return ask('PROPFIND', name, { body: properties, headers, bytes: LIST_BYTES }, async (response) => {
      if (response.status === 404) return undefined;
      if (response.status !== 207) throw refusal('PROPFIND', response, { 200: 'no-webdav', 400: 'no-webdav' });
      const xml = await response.text();
      const found = xml.length > MOST_LISTED ? undefined : parseMultistatus(xml);
      if (found === undefined || found.length === 0)
        throw new SyncError('bad-listing', `PROPFIND: ${xml.length} characters that are no whole list`);
      return found;
    });
  }

  return {
    list: () => find('', '1'),
    sizeOf: async (name) => (await find(name, '0'))?.[0]?.bytes,
    make: () =>
      ask('MKCOL', '', {}, async (response) => {
        // 405: it is there already, or none may be made.
        if (response.status !== 201 && response.status !== 405)
          throw refusal('MKCOL', response, { ...writing, 404: 'not-found', 501: 'no-webdav' });
      }),
    get: (name, bytes) =>
      ask('GET', name, { bytes }, async (response) => {
        if (response.status === 404 || response.status === 410) return undefined;
        if (response.status !== 200) throw refusal('GET', response);
        return new Uint8Array(await response.arrayBuffer());
      }),
    put: (name, content) =>
      ask(
        'PUT',
        name,
        { body: content, bytes: content.length, headers: { 'Content-Type': 'application/octet-stream' } },
        async (response) => {
          if (![200, 201, 204].includes(response.status)) throw refusal('PUT', response, writing);
        },
      ),
    remove: (name) =>
      ask('DELETE', name, {}, async (response) => {
        if (![200, 202, 204, 404, 410].includes(response.status)) throw refusal('DELETE', response, writing);
      }),
    clockOff: () => off,
  };
}

/** In a folder that was listed: rclone answers 404 where it is read-only, others 409 where the folder has gone since. */
const writing: Record<number, SyncCode> = {
  ...{ 403: 'read-only', 404: 'read-only', 405: 'read-only', 501: 'read-only', 409: 'not-found' },
};

const usual: Record<number, SyncCode> = {
  ...{ 401: 'wrong-password', 403: 'wrong-password', 404: 'not-found', 405: 'no-webdav', 501: 'no-webdav' },
  ...{ 413: 'too-large', 423: 'try-later', 429: 'try-later', 507: 'full' },
};

/** What is in the folder, which is made where it is missing. */
export async function listOrMake(folder: DavFolder): Promise<{ found: Resource[]; created: boolean }> {
  const found = await folder.list();
  if (found !== undefined) return { found, created: false };
  await folder.make();
  const empty = await folder.list();
  // 405 says that a folder is there, or that none may be made.
  if (empty === undefined) throw new SyncError('read-only', 'MKCOL: the folder is still not there');
  return { found: empty, created: true };
}

function refusal(method: string, { status }: Response, special: Record<number, SyncCode> = {}): SyncError {
  return new SyncError(special[status] ?? usual[status] ?? 'server-error', `${method}: ${status}`);
}

/** Of the UTF-8 bytes, as RFC 7617 has it. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
