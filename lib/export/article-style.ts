import type { ExportLook, TonePalette } from './types';

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
export function articleStyle({ readingsBelow, font, tones = [], glosses }: ExportLook): string {
  const colours = tones.map(({ light }, index) => `.t${index + 1} { color: ${light}; }`);
  return `body { font-family: ${fonts[font]}; line-height: ${glosses === undefined ? 2.1 : 2.75}; overflow-wrap: anywhere; }
:lang(zh-Hant) body, body:lang(zh-Hant) { font-family: ${hantFonts[font]}; }
h1, h2, h3, h4, h5, h6 { line-height: 1.9; margin: 1.2em 0 0.4em; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.25em; }
h3, h4, h5, h6 { font-size: 1.1em; }
p, blockquote, pre, ol, ul, figure { margin: 0 0 1em; }
blockquote p:last-child { margin: 0; }
.lead { font-weight: 600; }
.meta, .note, .at, footer { font-family: system-ui, sans-serif; font-size: 0.72em; line-height: 1.6; }
.meta span, .meta time { margin-right: 0.9em; }
.translation { margin: -0.9em 0 1.2em; font: 0.72em/1.6 system-ui, sans-serif; color: #5d5850; -webkit-user-select: none; user-select: none; }
h1 + .translation, h2 + .translation, h3 + .translation, h4 + .translation { margin-top: 0; }
li .translation, figcaption .translation, caption .translation, td .translation, th .translation { margin: 0; }
td .translation, th .translation { min-width: 6em; max-width: 20em; white-space: normal; }
blockquote { padding-left: 1em; border-left: 3px solid #cfc9bc; }
pre { white-space: pre-wrap; font: inherit; }
ol, ul { padding-left: 1.7em; }
.depth-1 { margin-left: 1.2em; }
.depth-2 { margin-left: 2.4em; }
.depth-3 { margin-left: 3.6em; }
.depth-4 { margin-left: 4.8em; }
.table { overflow-x: auto; margin: 0 0 1em; }
table { border-collapse: collapse; font-size: 0.88em; }
caption { text-align: start; }
td, th { padding: 0.1em 0.7em 0.2em; border: solid #cfc9bc; border-width: 1px 0; text-align: start; vertical-align: top; overflow-wrap: break-word; }
.short { white-space: nowrap; }
img { max-width: 100%; height: auto; }
figcaption { font-size: 0.8em; }
ruby { ruby-position: ${readingsBelow ? 'under' : 'over'}; }
rt { font: 500 0.53em/1.2 system-ui, sans-serif; padding: 0 0.12em; text-align: center; -webkit-user-select: none; user-select: none; }
rt.d { text-decoration: underline wavy 1px; }
${glosses === undefined ? '' : glossStyle(glosses)}${colours.join('\n')}`;
}

/** As in the reader (assets/styles/reader/gloss.css). */
function glossStyle(side: NonNullable<ExportLook['glosses']>): string {
  const place = side === 'under' ? 'top: 100%; translate: -50% -0.1em' : 'bottom: 100%; translate: -50% 0.55em';
  return `ruby[data-g] { position: relative; }
ruby[data-g]::before { content: attr(data-g); content: attr(data-g) / ""; position: absolute; left: calc(var(--middle) * 100%); ${place}; max-width: calc(var(--room) * 1em / 0.46); overflow: hidden; font: 400 0.46em/1.25 system-ui, sans-serif; text-indent: 0; text-overflow: ellipsis; white-space: nowrap; opacity: 0.75; }
`;
}

/** The gloss of a word that goes on in the next line stands out of its own: as far as the margin, and not to be scrolled to. */
const clipStyle = '@media screen { main { overflow-x: clip; margin-inline: -1em; padding-inline: 1em; } }\n';

/** What a page in a browser adds: paper, ink, width, and the dark. */
export function pageStyle({ tones = [], glosses }: ExportLook): string {
  const dark = tones.map(({ dark: colour }, index) => `  .t${index + 1} { color: ${colour}; }`);
  return `:root { --paper: #fbfaf6; color-scheme: light dark; background: var(--paper); color: #1d1b18; }
body { max-width: 34em; margin: 0 auto; padding: 1.2em 1em 3em; font-size: 1.3125rem; }
${glosses === undefined ? '' : clipStyle}a { color: #a8322a; }
.meta, .note, .at, footer, rt { color: #5d5850; }
.table { --shade: color-mix(in srgb, currentcolor 22%, transparent); container-type: inline-size; background: linear-gradient(to right, var(--paper) 30%, transparent) left / 28px 100% no-repeat local, linear-gradient(to left, var(--paper) 30%, transparent) right / 28px 100% no-repeat local, linear-gradient(to right, var(--shade), transparent) left / 9px 100% no-repeat, linear-gradient(to left, var(--shade), transparent) right / 9px 100% no-repeat; }
caption > div { position: sticky; left: 0; width: max-content; max-width: 100cqi; }
.medium { white-space: nowrap; }
:is(td, th):not(.short, .medium) { min-width: 9em; }
@media screen { table rt { font-size: max(0.53em, 11px); } }
footer { margin-top: 3em; border-top: 1px solid #e6e2d8; padding-top: 0.8em; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; color: #ece7dd; }
  a { color: #e0776b; }
  .meta, .note, .at, footer, rt, .translation { color: #b3aca0; }
  footer, td, th { border-color: #36322c; }
${dark.join('\n')}
}
@media print {
  :root { background: none; }
  body { max-width: none; font-size: 14pt; }
  .table { overflow: visible; container-type: normal; background: none; }
  caption > div { position: static; width: auto; max-width: none; }
  table { font-size: clamp(0.45em, (100vw - 2em) / var(--ems), 0.88em); }
  td, th { padding-inline: 0.5em; }
  .medium { white-space: normal; }
  :is(td, th):not(.short, .medium) { min-width: 4em; }
  tr { break-inside: avoid; }
}`;
}

/** The colours of the tones as the reader has them (assets/styles/tokens.css), for files, which bring their own style. */
export const tonePalettes: Readonly<Record<'default' | 'pleco' | 'hanping', TonePalette>> = {
  default: pairs('#c8322b #ff8a80, #a35f00 #f0b25c, #2c7a4b #7fcf9b, #2b62a8 #8db8f5, #726b61 #a39c91'),
  pleco: pairs('#d40000 #ff7b7b, #017a23 #3fd065, #1510f0 #8f9bff, #8900bf #d48cff, #6b6b6b #a3a3a3'),
  hanping: pairs('#1769b8 #64b4ff, #1f7a1f #4cc94c, #a85a00 #f5a02f, #c0001c #ff7d8f, #6b6b6b #a3a3a3'),
};

function pairs(list: string): TonePalette {
  return list.split(', ').map((pair) => {
    const [light = '', dark = ''] = pair.split(' ');
    return { light, dark };
  });
}
