import { pinyin } from 'pinyin-pro';
import { annotate } from '@/lib/chinese/annotate';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { segment } from '@/lib/chinese/segment';
import { tokenize } from '@/lib/chinese/tokenize';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { readPolyphones } from '@/scripts/polyphones/read-polyphones';
import { median, milliseconds } from './measure';
import { sampleText } from './sample-text';

/** Annotation beside Intl.Segmenter and pinyin-pro on the same text in the same run, and on a text ten times as long. */
export function benchAnnotate(): string[] {
  const buffer = readDictionary();
  const dictionary = openDictionary(buffer);
  const polyphones = readPolyphones();
  const texts = sampleText(3000);
  const longer = sampleText(30_000);
  const oneParagraph = [longer.join('').replace(/[，。、]/g, '')];
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

  const intl = median(() => {
    for (const text of texts) for (const _ of segmenter.segment(text));
  });
  const alone = median(() => {
    for (const text of texts) pinyin(text, { type: 'array', toneSandhi: false });
  });
  const runs: [string, number][] = [
    ['Intl.Segmenter, words alone', intl],
    ['pinyin-pro, readings alone', alone],
    ['segment', median(() => texts.forEach((text) => void segment(dictionary, text)))],
    [
      'tokenize: words and readings',
      median(() => texts.forEach((text) => void tokenize(dictionary, text, polyphones))),
    ],
    ['annotate: with every entry', median(() => void annotate(dictionary, texts, { polyphones }))],
    ['annotate, entries decoded anew', median(() => void annotate(openDictionary(buffer), texts, { polyphones }))],
  ];
  const base = runs[4]?.[1] ?? Number.NaN;
  const tenfold = median(() => void annotate(dictionary, longer, { polyphones }));
  const unbroken = median(() => void annotate(dictionary, oneParagraph, { polyphones }));
  return [
    '3,000 characters:',
    ...runs.map(
      ([name, time]) =>
        `  ${name.padEnd(32)} ${milliseconds(time).padStart(9)}  ${(time / intl).toFixed(2)} x Intl.Segmenter`,
    ),
    `30,000 characters: annotate ${milliseconds(tenfold)}, ${(tenfold / base).toFixed(1)} times as long`,
    `  in one paragraph without punctuation ${milliseconds(unbroken)}, ${(unbroken / base).toFixed(1)} times as long`,
  ];
}
