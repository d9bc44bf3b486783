import { pinyin } from 'pinyin-pro';
import { annotate } from '@/lib/chinese/annotate';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { segment } from '@/lib/chinese/segment';
import { tokenize } from '@/lib/chinese/tokenize';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { readPolyphones } from '@/scripts/polyphones/read-polyphones';
import { milliseconds, type Times, timesByTurns } from './measure';
import { sampleText } from './sample-text';

/** Annotation beside Intl.Segmenter and pinyin-pro on the same text in the same run, and on a text ten times as long. */
export function benchAnnotate(flags: ReadonlySet<string>): string[] {
  const isShort = flags.has('--short');
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

  const times = timesByTurns(
    {
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
    },
    ...(isShort ? ([15, 10] as const) : []),
  );
  const intl = times['Intl.Segmenter, words alone'];
  const runs = {
    short: () => void annotate(dictionary, texts, { polyphones }),
    long: () => void annotate(dictionary, longer, { polyphones }),
    unbroken: () => void annotate(dictionary, oneParagraph, { polyphones }),
  };
  // The longest takes seconds each time.
  const longest = () => void annotate(dictionary, longestParagraph, { polyphones });
  const lengths = isShort
    ? { ...timesByTurns(runs, 2, 1), longest: undefined }
    : timesByTurns({ ...runs, longest }, 5, 2);
  return [
    '## Annotation',
    '',
    `3,000 characters, the fastest of ${isShort ? 15 : 60} runs of each by turns, beside Intl.Segmenter in the same run.`,
    '',
    '| | fastest | ratio | ratio of the medians |',
    '|---|---|---|---|',
    ...Object.entries(times).map(
      ([name, time]) =>
        `| ${name} | ${milliseconds(time.fastest)} | ${(time.fastest / intl.fastest).toFixed(2)} x | ${(time.median / intl.median).toFixed(2)} x |`,
    ),
    '',
    'Annotate, beside the row above it:',
    '',
    '| | fastest | growth |',
    '|---|---|---|',
    `| 3,000 characters | ${milliseconds(lengths.short.fastest)} | |`,
    `| 30,000 characters | ${milliseconds(lengths.long.fastest)} | ${growth(lengths.long, lengths.short)} |`,
    `| 30,000 in one paragraph without punctuation, beside 3,000 | ${milliseconds(lengths.unbroken.fastest)} | ${growth(lengths.unbroken, lengths.short)} |`,
    ...(lengths.longest
      ? [
          `| 300,000 in one such paragraph | ${milliseconds(lengths.longest.fastest)} | ${growth(lengths.longest, lengths.unbroken)} |`,
        ]
      : []),
    '',
  ];
}

function growth(longer: Times, shorter: Times): string {
  return `${(longer.fastest / shorter.fastest).toFixed(1)} x`;
}
