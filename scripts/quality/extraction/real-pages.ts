import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { root } from '@/scripts/setup/root';
import type { Gold } from './grade';

/** A page as somebody saved it from the web, with the right answer. */
export type RealPage = Gold & { file: string; trueEncoding: string };

const folder = join(root, '../shared/data/real-pages');

/** The saved pages beside the checkout, which are third parties' and stay there; undefined where they are absent. */
export function realPages(): RealPage[] | undefined {
  const gold = join(folder, 'gold.json');
  return existsSync(gold) ? JSON.parse(readFileSync(gold, 'utf8')) : undefined;
}

/** A saved page's document, without scripts or network. Close its window after use. */
export function openRealPage({ file, url, trueEncoding }: RealPage): JSDOM {
  const bytes = readFileSync(join(folder, file));
  return new JSDOM(bytes, {
    url,
    contentType: `text/html; charset=${trueEncoding}`,
    virtualConsole: new VirtualConsole(),
  });
}

const ALIKE = 0.35;

/**
 * The number of the site of each page, grouped by shared class names and ids (Jaccard index of at least 0.35): many
 * saved pages do not say where they come from.
 */
export function sitesOf(names: Set<string>[]): number[] {
  const sites = names.map((_, index) => index);
  const find = (index: number): number => (sites[index] === index ? index : find(sites[index] ?? index));
  for (let i = 0; i < names.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [names[i] as Set<string>, names[j] as Set<string>];
      const shared = [...a].filter((name) => b.has(name)).length;
      if (shared > 0 && shared / (a.size + b.size - shared) >= ALIKE) sites[find(i)] = find(j);
    }
  }
  return sites.map((_, index) => find(index));
}

/** The class names and ids of a page, digits left out. */
export function markupNames(document: Document): Set<string> {
  const names = new Set<string>();
  for (const element of document.querySelectorAll('[class], [id]')) {
    const given = `${element.getAttribute('class') ?? ''} ${element.id}`;
    for (const name of given.split(/\s+/)) if (name) names.add(name.replace(/\d+/g, '#'));
  }
  return names;
}
