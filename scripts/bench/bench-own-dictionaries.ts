import { annotate } from '@/lib/chinese/annotate';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { OwnData } from '@/lib/chinese/own/own-words';
import { searchDictionary } from '@/lib/chinese/search/search-dictionary';
import { buildOwnDictionary } from '@/lib/dictionaries/compact/build-own-dictionary';
import { openOwnDictionary } from '@/lib/dictionaries/compact/open-own-dictionary';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { readPolyphones } from '@/scripts/polyphones/read-polyphones';
import { milliseconds, type Times, timesByTurns } from './measure';
import { inBrowser } from './own-dictionaries/in-browser';
import { largeDictionary } from './own-dictionaries/large-dictionary';
import { sampleText } from './sample-text';

const ENTRIES = 200_000;

/** Waking, annotation and looking up with a large dictionary of the user's own, beside the same without it. */
export async function* benchOwnDictionaries(flags: ReadonlySet<string>): AsyncGenerator<string> {
  const isShort = flags.has('--short');
  const dictionary = openDictionary(readDictionary());
  const entries = largeDictionary(dictionary, ENTRIES);
  const file = await buildOwnDictionary(entries);
  const polyphones = readPolyphones();
  const own: OwnData = { dictionaries: [{ name: 'Own', open: openOwnDictionary(file) }] };
  const texts = sampleText(3000);
  const annotations = timesByTurns(
    {
      without: () => void annotate(dictionary, texts, { polyphones }),
      with: () => void annotate(dictionary, texts, { polyphones, own }),
    },
    ...(isShort ? ([15, 10] as const) : []),
  );
  const searches = timesByTurns(
    {
      without: () => void searchDictionary(dictionary, '学', 30, { polyphones }),
      with: () => void searchDictionary(dictionary, '学', 30, { polyphones, own }),
    },
    ...(isShort ? ([7, 3] as const) : ([25, 5] as const)),
  );
  const { waking, message } = await inBrowser(entries, isShort ? 5 : 15);
  yield* [
    '## Own dictionaries',
    '',
    `With a dictionary of ${ENTRIES.toLocaleString('en')} entries (${(file.byteLength / 1e6).toFixed(1)} MB), every headword of CC-CEDICT among them, beside the same without it, by turns. Asked: waking at most 1.5 x, annotation at most 1.2 x, looking up within 50 ms. The answer to a page is longer with it by an entry for each word.`,
    '',
    '| | without | with | ratio | ratio of the medians |',
    '|---|---|---|---|---|',
    line('background asleep: from a message to the answer with 300 annotated characters', waking),
    line('annotating 3,000 characters', annotations),
    line('background awake: from a message to the answer with 3,000 annotated characters', message),
    line('looking up 学', searches),
    '',
  ];
}

function line(name: string, { without, with: beside }: { without: Times; with: Times }): string {
  const ratio = (which: keyof Times) => `${(beside[which] / without[which]).toFixed(2)} x`;
  return `| ${name} | ${milliseconds(without.fastest)} | ${milliseconds(beside.fastest)} | ${ratio('fastest')} | ${ratio('median')} |`;
}
