import { Ruby } from '@/components/reader/text/Ruby';
import { toCharacters } from '@/components/reader/text/runs';
import type { Display, Shown } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';
import type { Cloze } from '@/lib/review/cloze';

type Props = {
  cloze: Cloze;
  /** Of the sentence. */
  lang: string;
  pinyin: readonly string[];
  /** Absent until the sentence is annotated: it is shown without pinyin. */
  tokens?: readonly Token[];
  display: Display;
  inColour: boolean;
};

/** The sentence of the answer: pinyin over it, the word marked. */
export function SentenceView({ cloze, lang, pinyin, tokens, display, inColour }: Props) {
  const { before, word, after } = cloze;
  if (tokens === undefined) {
    return (
      <p class="review-sentence" lang={lang}>
        {before}
        <mark>{word}</mark>
        {after}
      </p>
    );
  }
  const target = { start: before.length, end: before.length + word.length, text: word, pinyin };
  return (
    <p class={inColour ? 'review-sentence read tones' : 'review-sentence read'} lang={lang}>
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

/** A token, or a part of one where the reviewed word begins or ends inside it. */
type SentenceRun = { text: string; isTarget: boolean; shown?: Shown[] };

type Target = { start: number; end: number; text?: string; pinyin: readonly string[] };

/**
 * The tokens of a sentence with their readings. The reviewed word has the reading that it was kept with, whatever the
 * engine says here: the sentence must not teach another than the answer above it. One whose figures are read too has what
 * the engine says of its characters. Joined, the runs are the text.
 * @param target the word's place in UTF-16 units, and its syllables
 */
export function sentenceRuns(tokens: readonly Token[], display: Display, target: Target): SentenceRun[] {
  const text = tokens.map((token) => token.text).join('');
  const han = text.slice(target.start, target.end).match(/\p{Script=Han}/gu)?.length ?? 0;
  const own = target.pinyin.length === han ? display.reading(target) : undefined;
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
        const shown = isTarget && own ? own[ownAt++] : theirs;
        if (shown !== undefined) open.shown = [...(open.shown ?? []), shown];
      }
      at += character.length;
    }
  });
  return runs;
}
