import { createHash } from 'node:crypto';
import { annotate } from '@/lib/chinese/annotate';
import { type Dictionary, openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { readAs } from '@/lib/chinese/lookup';
import { meantFirst } from '@/lib/chinese/senses/meant-first';
import { simplifyUnits } from '@/lib/chinese/simplifier';
import type { Token } from '@/lib/chinese/types';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { readPolyphones } from '@/scripts/polyphones/read-polyphones';
import { type LabelledSense, readLabelledSenses } from '@/scripts/senses/labelled-senses';

type Tally = { words: number; before: number; order: number; now: number; marked: number; markedRight: number };

/**
 * How often the first sense of a card is one that is right in the sentence: as CC-CEDICT has them, by our order of usual
 * senses, and as the card shows them; how many words have a sense marked, and how many of the marked ones are right.
 */
export function qualityOfSenses(): string[] {
  const dictionary = openDictionary(readDictionary());
  const polyphones = readPolyphones();
  const tallies = new Map<string, Tally>();
  const lines: string[] = [];
  for (const item of readLabelledSenses()) {
    const token = tokenOf(dictionary, item, annotate(dictionary, [item.sentence], { polyphones }).tokens[0] ?? []);
    if (token === undefined) {
      lines.push(`  no longer cut so: ${item.word} in ${item.sentence}`);
      continue;
    }
    const entries = readAs(
      dictionary.entriesOf(dictionary.find(item.word) as number).map(dictionary.entry),
      item.pinyin,
    );
    const shown = meantFirst(entries, token)[0];
    const isHeldOut = isHeld(simplifyUnits(dictionary, item.word));
    for (const name of item.set === 'words'
      ? [item.set, `words, ${isHeldOut ? 'a third of them' : 'the others'}`]
      : [item.set]) {
      const tally = tallies.get(name) ?? { words: 0, before: 0, order: 0, now: 0, marked: 0, markedRight: 0 };
      tallies.set(name, tally);
      const isRight = (sense = '') => (item.senses.includes(sense) ? 1 : 0);
      if (shown?.meant) {
        tally.marked += 1;
        tally.markedRight += isRight(shown.senses[0]);
      }
      tally.words += 1;
      tally.before += isRight(item.firstBefore);
      tally.order += isRight(entries[0]?.senses[0]);
      tally.now += isRight(shown?.senses[0]);
    }
  }
  for (const [name, tally] of tallies) lines.push(`  ${name.padEnd(24)} ${figures(tally)}`);
  return ['senses, our own sentences, the first sense right:', ...lines];
}

function figures({ words, before, order, now, marked, markedRight }: Tally): string {
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  return [
    `${words} words`,
    `CC-CEDICT ${percent(before, words)}`,
    `our order ${percent(order, words)}`,
    `card ${percent(now, words)}`,
    `marked ${percent(marked, words)}`,
    `right of the marked ${percent(markedRight, marked)}`,
  ].join(', ');
}

/** The token of a labelled word; undefined where the text is cut or read otherwise now. */
function tokenOf(
  dictionary: Dictionary,
  { word, pinyin, offset }: LabelledSense,
  tokens: readonly Token[],
): Token | undefined {
  let start = 0;
  for (const token of tokens) {
    if (start === offset) {
      const isSame = token.text === word && token.pinyin?.join(' ') === pinyin.join(' ');
      return isSame && dictionary.find(word) !== undefined ? token : undefined;
    }
    start += token.text.length;
  }
  return undefined;
}

/** Whether a word belongs to the third that is kept aside. */
function isHeld(word: string): boolean {
  return (createHash('sha256').update(word).digest()[0] as number) % 3 === 0;
}
