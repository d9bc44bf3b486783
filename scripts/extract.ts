/**
 * Prints the article of each HTML file as one JSON line, or `null` where there is none:
 *   npm run -s extract -- [--base-url URL] [--encoding NAME] FILE…
 *   npm run -s extract -- --list FILE
 * Lines match files. A file that cannot be read gives `null`, a message on standard error, and exit code 1 at the end.
 * A list is a JSON array of {file, url?, encoding?}, so that each page has its own address; relative files are
 * relative to the list.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';

const USAGE = `Usage: npm run -s extract -- [--base-url URL] [--encoding NAME] FILE…
       npm run -s extract -- --list FILE
  --base-url URL   the address of the page; without it the page's own canonical or og:url, else the file's
  --encoding NAME  the encoding of the files; without it what a browser would find, or guess
  --list FILE      a JSON array of {"file", "url"?, "encoding"?}: pages with an address and an encoding each`;

const isAddress = v.check((url: string) => URL.canParse(url), 'not an absolute address');
const isEncoding = v.check((name: string) => {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}, 'not an encoding');
const Page = v.object({
  file: v.string(),
  url: v.optional(v.pipe(v.string(), isAddress)),
  encoding: v.optional(v.pipe(v.string(), isEncoding)),
});
type Page = v.InferOutput<typeof Page>;

/** The pages that the arguments name, or what is wrong with the arguments; '' where they ask for help. */
async function readPages(args: string[]): Promise<Page[] | string> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'base-url': { type: 'string' },
        encoding: { type: 'string' },
        list: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return '';
    const { 'base-url': url, encoding, list } = values;
    if (list === undefined) {
      if (positionals.length === 0) return 'No file given.';
      return v.parse(
        v.array(Page),
        positionals.map((file) => ({ file, url, encoding })),
      );
    }
    if (positionals.length > 0 || url !== undefined || encoding !== undefined)
      return '--list takes files, addresses and encodings from the list alone.';
    const pages = v.parse(v.array(Page), JSON.parse(await readFile(list, 'utf8')));
    return pages.map((page) => ({ ...page, file: resolve(dirname(list), page.file) }));
  } catch (error) {
    if (!(error instanceof v.ValiError)) return error instanceof Error ? error.message : String(error);
    const [issue] = error.issues;
    return `${v.getDotPath(issue) ?? 'The list'}: ${issue.message}`;
  }
}

/** The page's own word for its address, if it is absolute http(s). */
function ownAddress(document: Document): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return (
    [canonical, shared].find((address) => address && /^https?:\/\//i.test(address) && URL.canParse(address)) ??
    undefined
  );
}

async function articleOf({ file, url, encoding }: Page): Promise<string> {
  const bytes = await readFile(file);
  // Only now: they take seconds to load, and who called it wrong should be told at once.
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const { encodingOf } = await import('@/lib/article/encoding');
  const { extract } = await import('@/lib/article/extract');
  // No scripts run and nothing is fetched: jsdom's defaults. The console takes what it says of broken style sheets.
  const dom = new JSDOM(bytes, {
    contentType: `text/html; charset=${encoding ?? encodingOf(bytes)}`,
    virtualConsole: new VirtualConsole(),
  });
  try {
    const { document } = dom.window;
    const { article } = extract(document, url ?? ownAddress(document) ?? pathToFileURL(file).href);
    return JSON.stringify(article ?? null);
  } finally {
    dom.window.close();
  }
}

async function main(): Promise<number> {
  const pages = await readPages(process.argv.slice(2));
  if (typeof pages === 'string') {
    console.error(pages ? `${pages}\n${USAGE}` : USAGE);
    return pages ? 2 : 0;
  }
  let failed = false;
  for (const page of pages) {
    let line = 'null';
    try {
      line = await articleOf(page);
    } catch (error) {
      failed = true;
      console.error(`${page.file}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    // jsdom lets go of a closed window in a later turn of the event loop.
    await setImmediate();
  }
  return failed ? 1 : 0;
}

process.exitCode = await main();
