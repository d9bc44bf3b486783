/**
 * Prints the article of each HTML file as one JSON line, or `null` where there is none:
 *   npm run -s extract -- [--base-url URL] [--encoding NAME] FILE…
 * Lines match files. A file that cannot be read gives `null`, a message on standard error, and exit code 1 at the end.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { encodingOf } from '@/lib/article/encoding';
import { extract } from '@/lib/article/extract';

const USAGE = `Usage: npm run -s extract -- [--base-url URL] [--encoding NAME] FILE…
  --base-url URL   the address of the page; without it the page's own canonical or og:url, else the file's
  --encoding NAME  the encoding of the files; without it what a browser would find, or guess`;

type Options = { files: string[]; baseUrl?: string; encoding?: string };

function readOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'base-url': { type: 'string' }, encoding: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) return '';
    if (positionals.length === 0) return 'No file given.';
    const baseUrl = values['base-url'];
    if (baseUrl !== undefined && !URL.canParse(baseUrl)) return `Not an absolute address: ${baseUrl}`;
    if (values.encoding !== undefined) new TextDecoder(values.encoding);
    return { files: positionals, baseUrl, encoding: values.encoding };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
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

async function articleOf(file: string, { baseUrl, encoding }: Options): Promise<string> {
  const bytes = await readFile(file);
  // No scripts run and nothing is fetched: jsdom's defaults. The console takes what it says of broken style sheets.
  const dom = new JSDOM(bytes, {
    contentType: `text/html; charset=${encoding ?? encodingOf(bytes)}`,
    virtualConsole: new VirtualConsole(),
  });
  try {
    const { document } = dom.window;
    const { article } = extract(document, baseUrl ?? ownAddress(document) ?? pathToFileURL(file).href);
    return JSON.stringify(article ?? null);
  } finally {
    dom.window.close();
  }
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    console.error(options ? `${options}\n${USAGE}` : USAGE);
    return options ? 2 : 0;
  }
  let failed = false;
  for (const file of options.files) {
    let line = 'null';
    try {
      line = await articleOf(file, options);
    } catch (error) {
      failed = true;
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    // jsdom lets go of a closed window in a later turn of the event loop.
    await setImmediate();
  }
  return failed ? 1 : 0;
}

process.exitCode = await main();
