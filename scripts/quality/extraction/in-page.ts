// Bundled, and run in an isolated world of a page, as a content script is: it sees the page's DOM and none of its
// scripts' changes to JavaScript.
import { Readability } from '@mozilla/readability';
import { extract, extractInSteps } from '@/lib/article/extract';
import { cleanCopy } from '@/lib/article/snapshot/clean-copy';
import type { Extraction } from '@/lib/article/types';

/** What plain Readability, with its default options, makes of the page. */
export type Plain = { title?: string; text?: string; byline?: string; publishedAt?: string; images: string[] };
/** Times in milliseconds, medians of the repeats. `longestMs` is the longest stretch in which the page could do nothing else. */
export type Outcome = { ours: Extraction; plain: Plain; oursMs: number; plainMs: number; longestMs: number };

declare global {
  var pinduExtraction: (url: string, now: string, repeats: number) => Promise<Outcome>;
}

globalThis.pinduExtraction = async (url, now, repeats) => {
  const ours = timed(repeats, () => extract(document, url, { now: new Date(now), sight: {} }));
  const plain = timed(repeats, () => readPlain());
  const longest: number[] = [];
  do longest.push(await longestStep(url));
  while (longest.length < Math.min(repeats, 3));
  const longestMs = longest.sort((a, b) => a - b)[Math.floor(longest.length / 2)] ?? 0;
  return { ours: ours.value, plain: plain.value, oursMs: ours.ms, plainMs: plain.ms, longestMs };
};

async function longestStep(url: string): Promise<number> {
  let longest = 0;
  let start = performance.now();
  const pause = async () => {
    longest = Math.max(longest, performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  };
  const page = cleanCopy(document, { sight: {} });
  await pause();
  await extractInSteps(page, url, pause);
  await pause();
  return longest;
}

function readPlain(): Plain {
  try {
    // Its documentation has the caller clone the page first, since it takes it apart.
    const copy = document.cloneNode(true) as Document;
    const result = new Readability<Element>(copy, { serializer: (node) => node as Element }).parse();
    const lines: string[] = [];
    for (const element of result?.content?.querySelectorAll('p, li, td, h1, h2, h3, h4, h5, h6, blockquote, pre') ?? [])
      if (element.querySelector('p, li, td') === null) lines.push(element.textContent ?? '');
    return {
      title: result?.title ?? undefined,
      text: lines.length > 0 ? lines.join('\n') : (result?.content?.textContent ?? undefined),
      byline: result?.byline ?? undefined,
      publishedAt: result?.publishedTime ?? undefined,
      images: [...(result?.content?.querySelectorAll('img') ?? [])].map((image) => image.src),
    };
  } catch {
    return { images: [] };
  }
}

function timed<T>(repeats: number, run: () => T): { value: T; ms: number } {
  const times: number[] = [];
  let value: T;
  do {
    const start = performance.now();
    value = run();
    times.push(performance.now() - start);
  } while (times.length < repeats);
  times.sort((a, b) => a - b);
  return { value, ms: times[Math.floor(times.length / 2)] ?? 0 };
}
