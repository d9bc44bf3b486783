import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '@/scripts/setup/root';
import type { Language } from './listing';

type TileContent = {
  language: Language;
  name: string;
  tagline: string;
  /** The path of the screenshot that the wide tile shows. */
  reader: string;
};

const uiLanguages = { en: 'en', zh_CN: 'zh-Hans', zh_TW: 'zh-Hant' };

/** The promotional tiles: the small one (440 × 280) as `tile`, the wide one (1400 × 560) as `marquee`. */
export async function shootTiles(page: Page, content: TileContent, file: (name: string) => string): Promise<void> {
  const sizes = { tile: { width: 440, height: 280 }, marquee: { width: 1400, height: 560 } };
  await page.goto('about:blank');
  await page.emulateMedia({ colorScheme: 'light' });
  for (const [name, size] of Object.entries(sizes)) {
    await page.setViewportSize(size);
    await page.setContent(tileHtml(name, content));
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await page.screenshot({ path: file(name) });
  }
}

function tileHtml(kind: string, { language, name, tagline, reader }: TileContent): string {
  const picture = (path: string) => `data:image/png;base64,${readFileSync(path).toString('base64')}`;
  // The name in letters, then in characters.
  const [latin = '', characters = ''] = name.split(' ');
  const [first = '', second = ''] = characters;
  return `<!doctype html><html lang="${uiLanguages[language]}"><meta charset="utf-8"><style>${css}</style>
<body class="${kind}"><main><img class="icon" src="${picture(join(root, 'assets/static/icon/128.png'))}">
<h1>${latin} <ruby>${first}<rt>pīn</rt>${second}<rt>dú</rt></ruby></h1><p>${tagline}</p></main>
<img class="shot" src="${picture(reader)}"></body></html>`;
}

/** In the colours of components/ui/tokens.css. */
const css = `
* { margin: 0; box-sizing: border-box; }
body { height: 100vh; display: flex; align-items: center; background: #fbfaf6; color: #1d1b18; font: 22px/1.35 system-ui, sans-serif; overflow: hidden; border-bottom: 8px solid #a8322a; }
h1 { display: flex; align-items: end; gap: 0.35em; font-size: 44px; line-height: 1; font-weight: 700; }
h1 ruby { font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; letter-spacing: 0.06em; }
html[lang="zh-Hant"] h1 ruby { font-family: "Noto Serif CJK TC", "Songti TC", PMingLiU, serif; }
rt { font: 400 0.36em system-ui, sans-serif; letter-spacing: 0; color: #a8322a; padding-bottom: 0.15em; }
p { color: #5d5850; text-wrap: balance; }
.icon { display: block; width: 64px; height: 64px; }
.tile main { display: grid; grid-template-columns: auto 1fr; column-gap: 18px; row-gap: 22px; align-items: center; padding: 0 40px; width: 100%; }
.tile p { grid-column: 1 / -1; }
.tile .shot { display: none; }
.marquee { gap: 56px; padding: 0 64px; }
.marquee main { flex: 1; display: grid; gap: 28px; font-size: 30px; }
.marquee h1 { font-size: 68px; }
.marquee .icon { width: 96px; height: 96px; }
.marquee .shot { width: 736px; height: 460px; border: 1px solid #e6e2d8; border-radius: 12px; box-shadow: 0 2px 4px rgb(40 30 10 / 0.08), 0 18px 48px rgb(40 30 10 / 0.16); }
`;
