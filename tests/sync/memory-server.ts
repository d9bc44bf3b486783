import type { SyncFetch } from '@/lib/sync/types';

/** What happens to one request: it may fail before or after the server has done it, or a file may be written by half. */
export type Fault = 'lost' | 'done-but-lost' | 'half';

/** A WebDAV server in memory with one folder, as far as RFC 4918 asks for what we use. */
export class MemoryServer {
  files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Whether the folder is there. */
  isThere = true;
  requests = 0;
  readonly address = 'https://dav.example/pindu';

  /** A connection; `faultAt` returns what is to happen to its n-th request, from 0. */
  connect(faultAt: (request: number) => Fault | undefined = () => undefined): SyncFetch {
    let count = 0;
    return async (url, init) => {
      this.requests += 1;
      const fault = faultAt(count++);
      if (fault === 'lost') throw new TypeError('Failed to fetch');
      const response = this.#answer(url, init, fault === 'half');
      if (fault !== undefined) throw new TypeError('Failed to fetch');
      return response;
    };
  }

  #answer(url: string, { method, headers, body }: RequestInit, isHalf: boolean): Response {
    const name = decodeURIComponent(url.slice(this.address.length + 1));
    if (!this.isThere && method !== 'MKCOL') return new Response(null, { status: method === 'PUT' ? 409 : 404 });
    const file = this.files.get(name);
    switch (method) {
      case 'PROPFIND': {
        const isFolder = name === '';
        if (!isFolder && file === undefined) return new Response(null, { status: 404 });
        const depth = new Headers(headers).get('Depth');
        const names = isFolder ? (depth === '1' ? ['', ...this.files.keys()] : ['']) : [name];
        return new Response(multistatus(names.map((each) => [each, this.files.get(each)?.length])), { status: 207 });
      }
      case 'GET':
        return file === undefined ? new Response(null, { status: 404 }) : new Response(file);
      case 'PUT': {
        const bytes = new Uint8Array(body as Uint8Array<ArrayBuffer>);
        this.files.set(name, isHalf ? bytes.slice(0, bytes.length / 2) : bytes);
        return new Response(null, { status: 201 });
      }
      case 'DELETE':
        return new Response(null, { status: this.files.delete(name) ? 204 : 404 });
      case 'MKCOL': {
        const status = this.isThere ? 405 : 201;
        this.isThere = true;
        return new Response(null, { status });
      }
      default:
        return new Response(null, { status: 405 });
    }
  }
}

function multistatus(resources: readonly (readonly [name: string, bytes: number | undefined])[]): string {
  const responses = resources.map(
    ([name, bytes]) =>
      `<D:response><D:href>/pindu/${encodeURIComponent(name)}</D:href><D:propstat><D:prop>${
        bytes === undefined
          ? '<D:resourcetype><D:collection/></D:resourcetype>'
          : `<D:resourcetype/><D:getcontentlength>${bytes}</D:getcontentlength>`
      }</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`,
  );
  return `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${responses.join('')}</D:multistatus>`;
}
