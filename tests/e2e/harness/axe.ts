import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { isolatedWorld } from './isolated-world';
import type { Pindu } from './launch';
import type { Popup } from './popup';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Code that gives axe's result for the document, or for what an expression names, as `rule: element: why`. */
function check(context: string): string {
  return `(async () => {
    ${source};
    const { violations } = await globalThis.axe.run(${context});
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ': ' + failureSummary));
  })()`;
}

/** What axe finds wrong in an extension page that Playwright sees. */
export function violationsIn(page: Page): Promise<string[]> {
  return page.evaluate(check('document')) as Promise<string[]>;
}

/** What axe finds wrong in the popup. */
export function violationsInPopup(popup: Popup): Promise<string[]> {
  const run = { toString: () => `() => ${check('document')}` } as unknown as (argument: number) => string[];
  return popup.evaluate(run, 0);
}

/**
 * What axe finds wrong in our element on a page. It does not see into a closed root by itself, so it runs in the content
 * script's world, where every root can be had.
 */
export async function violationsOnPage(pindu: Pindu, page: Page, marker = 'dialog.reader'): Promise<string[]> {
  const world = await isolatedWorld(page, pindu.extensionId);
  const first = `(() => {
    Object.defineProperty(Element.prototype, 'shadowRoot', {
      configurable: true,
      get() { return this instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(this) : null; },
    });
    const host = [...document.documentElement.children].find((element) => element.shadowRoot?.querySelector(${JSON.stringify(marker)}));
    return ${check('host')};
  })(), `;
  return world.evaluate((found: Promise<string[]>) => found, undefined, first);
}
