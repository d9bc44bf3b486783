import { noteFields } from './word-fields';

/** Names in somebody's collection: changed never. */
export const noteTypeName = 'Pindu word';

/**
 * The note type that words are sent to, as AnkiConnect's `createModel` takes it: recognise the word, and fill it into its
 * sentence (no card without one). `script` is shown large.
 */
export function noteType(script: 'simplified' | 'traditional') {
  const [main, other] = script === 'simplified' ? ['Simplified', 'Traditional'] : ['Traditional', 'Simplified'];
  const back = `<div class="word" lang="zh">{{${main}}}</div>
<div class="other" lang="zh">{{${other}}}</div>
<div class="reading">{{Pinyin}}</div>
<div class="meaning">{{Meaning}}</div>
{{#Sentence Ruby}}<div class="sentence" lang="zh">{{Sentence Ruby}}</div>{{/Sentence Ruby}}
{{^Sentence Ruby}}<div class="sentence" lang="zh">{{Sentence}}</div>{{/Sentence Ruby}}
{{#Note}}<div class="note">{{Note}}</div>{{/Note}}
{{#Source}}<div class="source" lang="zh">{{Source}}</div>{{/Source}}
{{#Link}}<div class="source">{{Link}}</div>{{/Link}}`;
  return {
    modelName: noteTypeName,
    inOrderFields: noteFields,
    css,
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

const css = `.card { font: 18px/1.6 system-ui, sans-serif; text-align: center; color: #1d1b18; background: #fbfaf6; }
.word { font: 56px/1.4 "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
.other { font: 24px/1.4 "Noto Serif CJK TC", "Songti TC", PMingLiU, serif; opacity: 0.7; }
.reading { font-size: 24px; color: #a8322a; }
.meaning, .note { max-width: 32em; margin: 0.6em auto; }
.sentence { font: 26px/2.1 "Noto Serif CJK SC", "Songti SC", SimSun, serif; max-width: 26em; margin: 0.8em auto; }
.sentence b { color: #a8322a; font-weight: 600; }
.sentence rt { font: 500 0.5em/1.2 system-ui, sans-serif; padding: 0 0.12em; }
.sentence rt.d { text-decoration: underline wavy 1px; }
.gap b { font-size: 0; }
.gap b::after { content: "＿＿＿"; font-size: 26px; }
.source, .source a { font-size: 13px; color: #5d5850; }
.nightMode.card { color: #ece7dd; background: #171614; }
.nightMode .reading, .nightMode .sentence b { color: #e0776b; }
.nightMode .source, .nightMode .source a { color: #b3aca0; }
`;
