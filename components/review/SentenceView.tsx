import { Ruby } from '@/components/reader/text/Ruby';
import { toCharacters } from '@/components/reader/text/runs';
import type { Display } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';
import type { Cloze } from '@/lib/review/cloze';
import { sentenceRuns } from './sentence-runs';

type Props = {
  cloze: Cloze;
  pinyin: readonly string[];
  /** Absent until the sentence is annotated: it is shown without pinyin. */
  tokens?: readonly Token[];
  display: Display;
  inColour: boolean;
};

/** The sentence of the answer: pinyin over it, the word marked. */
export function SentenceView({ cloze, pinyin, tokens, display, inColour }: Props) {
  const { before, word, after } = cloze;
  if (tokens === undefined) {
    return (
      <p class="review-sentence" lang="zh">
        {before}
        <mark>{word}</mark>
        {after}
      </p>
    );
  }
  const target = { start: before.length, end: before.length + word.length, pinyin };
  return (
    <p class={inColour ? 'review-sentence read tones' : 'review-sentence read'} lang="zh">
      {sentenceRuns(tokens, display, target).map((run, index) => {
        const { text, isTarget, shown } = run;
        const characters =
          shown === undefined
            ? text
            : toCharacters({ token: index, text, shown }).map((character, at) =>
                character.isHan ? <Ruby key={at} text={character.text} shown={character.shown} /> : character.text,
              );
        return isTarget ? (
          <mark key={index}>{characters}</mark>
        ) : (
          <span class="w" key={index}>
            {characters}
          </span>
        );
      })}
    </p>
  );
}
