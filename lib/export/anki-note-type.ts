import type { TonePalette } from './types';
import { noteFields } from './word-fields';

/** Names in somebody's collection: changed never. */
export const noteTypeName = 'Pindu word';

export type NoteLook = {
  /** Which characters are large. */
  script: 'simplified' | 'traditional';
  /** Whose voice says the word, as Anki names it. */
  voice: 'zh_CN' | 'zh_TW';
  /** Used where fields have tones (`FieldLook`). */
  tones: TonePalette;
};

/**
 * The note type that words are sent to, as AnkiConnect's `createModel` takes it: recognise the word, and fill it into its
 * sentence (no card without one). It looks as our review does, in light and dark.
 */
export function noteType({ script, voice, tones }: NoteLook) {
  const [main, other] = script === 'simplified' ? ['Simplified', 'Traditional'] : ['Traditional', 'Simplified'];
  const back = `<div class="head">
<span class="word" lang="zh">{{${main}}}</span>
<span class="other" lang="zh">{{${other}}}</span>
<span class="reading">{{Pinyin}}</span>
{{tts ${voice}:${main}}}
</div>
<div class="meaning">{{Meaning}}</div>
{{#Note}}<div class="note">{{Note}}</div>{{/Note}}
{{#Sentence Ruby}}<div class="sentence" lang="zh">{{Sentence Ruby}}</div>{{/Sentence Ruby}}
{{^Sentence Ruby}}<div class="sentence" lang="zh">{{Sentence}}</div>{{/Sentence Ruby}}
{{#Picture}}<div class="picture">{{Picture}}</div>{{/Picture}}
{{#Source}}<div class="source" lang="zh">{{Source}}</div>{{/Source}}
{{#Link}}<div class="source">{{Link}}</div>{{/Link}}`;
  return {
    modelName: noteTypeName,
    inOrderFields: noteFields,
    css: style(tones),
    isCloze: false,
    cardTemplates: [
      {
        Name: 'Recognise',
        Front: `<div class="word" lang="zh">{{${main}}}</div>\n<div class="sentence" lang="zh">{{Sentence}}</div>`,
        Back: back,
      },
      {
        Name: 'Fill the gap',
        Front:
          '{{#Sentence}}<div class="sentence gap" lang="zh">{{Sentence}}</div>\n<div class="meaning">{{Meaning}}</div>{{/Sentence}}',
        Back: back,
      },
    ],
  };
}

/** Colours and sizes of `components/ui/tokens.css` and `components/review/review.css`. AnkiDroid writes `night_mode` too. */
function style(tones: TonePalette): string {
  const colours = (of: 'light' | 'dark') => tones.map((tone, index) => `--tone-${index + 1}: ${tone[of]};`).join(' ');
  return `.card { --paper: #fbfaf6; --ink: #1d1b18; --ink-2: #5d5850; --line: #e6e2d8; --seal: #a8322a; --mark: #fdf0c9; ${colours('light')} }
.card.nightMode, .card.night_mode, .nightMode .card { --paper: #171614; --ink: #ece7dd; --ink-2: #b3aca0; --line: #36322c; --seal: #e0776b; --mark: #4a3f1c; ${colours('dark')} }
.card { max-width: 36em; margin: 0 auto; padding: 18px; font: 16px/1.6 system-ui, sans-serif; text-align: left; color: var(--ink); background: var(--paper); }
.head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 14px; }
.word { font: 600 34px/1.3 "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
.other { font: 20px/1.3 "Noto Serif CJK TC", "Songti TC", PMingLiU, serif; color: var(--ink-2); }
.reading { font-size: 19px; }
.meaning, .note, .sentence, .picture { margin: 12px 0; }
.sentence { font: 22px/1.9 "Noto Serif CJK SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere; }
.sentence:has(ruby) { line-height: 2.3; }
.sentence b { padding: 0 0.06em; border-radius: 4px; background: var(--mark); font-weight: inherit; }
.sentence rt { font: 500 0.5em/1.2 system-ui, sans-serif; padding: 0 0.12em; }
.sentence rt.d { text-decoration: underline wavy 1px; }
.gap b { display: inline-block; padding: 0; border-bottom: 2px solid var(--seal); border-radius: 4px 4px 0 0; font-size: 0; }
.gap b::after { content: "＿＿"; font-size: 22px; visibility: hidden; }
.picture img { max-width: 100%; max-height: 40vh; border-radius: 8px; }
.source, .source a { font-size: 13px; color: var(--ink-2); }
.t1 { color: var(--tone-1); }
.t2 { color: var(--tone-2); }
.t3 { color: var(--tone-3); }
.t4 { color: var(--tone-4); }
.t5 { color: var(--tone-5); }
`;
}
