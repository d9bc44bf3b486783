import { pinyin } from 'pinyin-pro';
import { annotate } from '@/lib/chinese/annotate';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { segment } from '@/lib/chinese/segment';
import { tokenize } from '@/lib/chinese/tokenize';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { readPolyphones } from '@/scripts/polyphones/read-polyphones';
import { milliseconds, timesByTurns } from './measure';
import { sampleText } from './sample-text';

/** Annotation beside Intl.Segmenter and pinyin-pro on the same text in the same run, and on a text ten times as long. */
export function benchAnnotate(): string[] {
  const buffer = readDictionary();
  const dictionary = openDictionary(buffer);
  const polyphones = readPolyphones();
  const texts = sampleText(3000);
  const longer = sampleText(30_000);
  const oneParagraph = [longer.join('').replace(/[，。、]/g, '')];
  const longestParagraph = [
    sampleText(300_000)
      .join('')
      .replace(/[，。、]/g, ''),
  ];
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

  const times = timesByTurns({
    'Intl.Segmenter, words alone': () => {
      for (const text of texts) for (const _ of segmenter.segment(text));
    },
    'pinyin-pro, readings alone': () => {
      for (const text of texts) pinyin(text, { type: 'array', toneSandhi: false });
    },
    segment: () => texts.forEach((text) => void segment(dictionary, text)),
    'tokenize: words and readings': () => texts.forEach((text) => void tokenize(dictionary, text, polyphones)),
    'annotate: with every entry': () => void annotate(dictionary, texts, { polyphones }),
    'annotate, entries decoded anew': () => void annotate(openDictionary(buffer), texts, { polyphones }),
  });
  const intl = times['Intl.Segmenter, words alone'];
  const lengths = timesByTurns(
    {
      short: () => void annotate(dictionary, texts, { polyphones }),
      long: () => void annotate(dictionary, longer, { polyphones }),
      unbroken: () => void annotate(dictionary, oneParagraph, { polyphones }),
      longest: () => void annotate(dictionary, longestParagraph, { polyphones }),
    },
    5,
    2,
  );
  return [
    '3,000 characters, the fastest of 60 runs of each by turns:',
    ...Object.entries(times).map(
      ([name, time]) =>
        `  ${name.padEnd(32)} ${milliseconds(time.fastest).padStart(9)} ${(time.fastest / intl.fastest).toFixed(2).padStart(6)} x Intl.Segmenter` +
        `   (median ${milliseconds(time.median)}, ${(time.median / intl.median).toFixed(2)} x)`,
    ),
    `30,000 characters: annotate ${milliseconds(lengths.long.fastest)}, ${(lengths.long.fastest / lengths.short.fastest).toFixed(1)} times as long`,
    `  in one paragraph without punctuation ${milliseconds(lengths.unbroken.fastest)}, ${(lengths.unbroken.fastest / lengths.short.fastest).toFixed(1)} times as long`,
    `300,000 characters in one such paragraph ${milliseconds(lengths.longest.fastest)}, ${(lengths.longest.fastest / lengths.unbroken.fastest).toFixed(1)} times as long again`,
  ];
}
