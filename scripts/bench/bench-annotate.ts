import { pinyin } from 'pinyin-pro';
import { annotate } from '@/lib/chinese/annotate';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { segment } from '@/lib/chinese/segment';
import { tokenize } from '@/lib/chinese/tokenize';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { readPolyphones } from '@/scripts/polyphones/read-polyphones';
import { mediansByTurns, milliseconds } from './measure';
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

  const times = mediansByTurns({
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
  const lengths = mediansByTurns(
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
    '3,000 characters:',
    ...Object.entries(times).map(
      ([name, time]) =>
        `  ${name.padEnd(32)} ${milliseconds(time).padStart(9)}  ${(time / intl).toFixed(2)} x Intl.Segmenter`,
    ),
    `30,000 characters: annotate ${milliseconds(lengths.long)}, ${(lengths.long / lengths.short).toFixed(1)} times as long`,
    `  in one paragraph without punctuation ${milliseconds(lengths.unbroken)}, ${(lengths.unbroken / lengths.short).toFixed(1)} times as long`,
    `300,000 characters in one such paragraph ${milliseconds(lengths.longest)}, ${(lengths.longest / lengths.unbroken).toFixed(1)} times as long again`,
  ];
}
