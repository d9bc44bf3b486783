import type { ExportLook } from './types';

const fonts = {
  song: '"Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", STSong, SimSun, serif',
  hei: '"Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif',
  kai: '"Kaiti SC", STKaiti, KaiTi, "AR PL UKai CN", "TW-Kai", "LXGW WenKai", serif',
};
const hantFonts = {
  song: '"Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC", "Songti TC", PMingLiU, serif',
  hei: '"Source Han Sans TC", "Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif',
  kai: '"Kaiti TC", BiauKai, DFKai-SB, "TW-Kai", "AR PL UKai TW", serif',
};

/** What text and readings look like in every file: sizes follow the reading device, readings are not copied along. */
export function articleStyle({ readingsBelow, font, tones = [] }: ExportLook): string {
  const colours = tones.map(({ light }, index) => `.t${index + 1} { color: ${light}; }`);
  return `body { font-family: ${fonts[font]}; line-height: 2.1; overflow-wrap: anywhere; }
:lang(zh-Hant) body, body:lang(zh-Hant) { font-family: ${hantFonts[font]}; }
h1, h2, h3, h4, h5, h6 { line-height: 1.9; margin: 1.2em 0 0.4em; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.25em; }
h3, h4, h5, h6 { font-size: 1.1em; }
p, blockquote, pre, ol, ul, figure { margin: 0 0 1em; }
.lead { font-weight: 600; }
.meta, .note, .at, footer { font-family: system-ui, sans-serif; font-size: 0.72em; line-height: 1.6; }
.meta span, .meta time { margin-right: 0.9em; }
blockquote { padding-left: 1em; border-left: 3px solid #a8322a; }
pre { white-space: pre-wrap; font: inherit; }
ol, ul { padding-left: 1.7em; }
.depth-1 { margin-left: 1.2em; }
.depth-2 { margin-left: 2.4em; }
.depth-3 { margin-left: 3.6em; }
.depth-4 { margin-left: 4.8em; }
img { max-width: 100%; height: auto; }
figcaption { font-size: 0.8em; }
ruby { ruby-position: ${readingsBelow ? 'under' : 'over'}; }
rt { font: 500 0.5em/1.2 system-ui, sans-serif; padding: 0 0.12em; text-align: center; -webkit-user-select: none; user-select: none; }
rt.d { text-decoration: underline wavy 1px; }
${colours.join('\n')}`;
}

/** What a page in a browser has besides: paper, ink, width, and the dark. */
export function pageStyle({ tones = [] }: ExportLook): string {
  const dark = tones.map(({ dark: colour }, index) => `  .t${index + 1} { color: ${colour}; }`);
  return `:root { color-scheme: light dark; background: #fbfaf6; color: #1d1b18; }
body { max-width: 34em; margin: 0 auto; padding: 1.2em 1em 3em; font-size: 1.3125rem; }
a { color: #a8322a; }
.meta, .note, .at, footer, rt { color: #5d5850; }
footer { margin-top: 3em; border-top: 1px solid #e6e2d8; padding-top: 0.8em; }
@media (prefers-color-scheme: dark) {
  :root { background: #171614; color: #ece7dd; }
  a { color: #e0776b; }
  .meta, .note, .at, footer, rt { color: #b3aca0; }
  footer { border-color: #36322c; }
${dark.join('\n')}
}
@media print { :root { background: none; } body { max-width: none; font-size: 14pt; } }`;
}
