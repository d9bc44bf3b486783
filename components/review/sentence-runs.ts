import type { Display, Shown } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';

/** A stretch of a sentence: a token, or a part of one where the reviewed word begins or ends inside it. */
export type SentenceRun = { text: string; isTarget: boolean; shown?: Shown[] };

type Target = { start: number; end: number; pinyin: readonly string[] };

/**
 * The tokens of a sentence with their readings, the reviewed word apart. The word is read as it was kept, whatever the
 * engine says of the place: the sentence must not teach another reading than the answer above it. Joined, the runs give
 * the text back.
 * @param target the word's place in UTF-16 units, and its syllables
 */
export function sentenceRuns(tokens: readonly Token[], display: Display, target: Target): SentenceRun[] {
  const own = display.reading({ pinyin: target.pinyin });
  const readings = display.text(tokens);
  const runs: SentenceRun[] = [];
  let at = 0;
  let ownAt = 0;
  tokens.forEach((token, index) => {
    let syllable = 0;
    let open: SentenceRun | undefined;
    for (const character of token.text) {
      const isTarget = at >= target.start && at < target.end;
      if (open?.isTarget !== isTarget) {
        open = { text: '', isTarget };
        runs.push(open);
      }
      open.text += character;
      if (/^\p{Script=Han}$/u.test(character)) {
        const theirs = readings[index]?.[syllable++];
        const shown = isTarget ? own[ownAt++] : theirs;
        if (shown !== undefined) open.shown = [...(open.shown ?? []), shown];
      }
      at += character.length;
    }
  });
  return runs;
}
