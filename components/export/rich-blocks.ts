import { toCharacters, toRuns, withText } from '@/components/reader/text/runs';
import type { Display } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';
import type { ExportBlock, RubyPart, RubyRun } from '@/lib/export/types';
import type { ArticleSession } from '@/lib/session/article-session';
import type { Gloss } from '@/lib/session/glosses';
import { isSameText, type Piece } from '@/lib/session/pieces';
import { translatedText } from '@/lib/session/translated-parts';

type Options = {
  display: Display;
  /** Whether the reading of a token is left out. */
  isBare: (piece: number, token: number) => boolean;
  glossOf?: (piece: number, token: number) => Gloss | undefined;
  /** The pieces in the other script, if that is wanted. */
  converted?: readonly string[];
  /** Translations by sentence, where they are to stand under the text. */
  translations?: ReadonlyMap<string, string>;
};

/** An article's pieces with their readings, the parts of a text joined again. */
export function richBlocks(
  session: ArticleSession,
  { display, isBare, glossOf, converted, translations }: Options,
): ExportBlock[] {
  const blocks: { role: Piece['role']; runs: RubyRun[]; time?: string; translation?: string }[] = [];
  session.pieces.forEach((piece, index) => {
    const runs = richRuns(piece, session.tokens(index) ?? [], {
      display,
      isBare: (token) => isBare(index, token),
      glossOf: (token) => glossOf?.(index, token),
      converted: converted?.[index],
    });
    const last = blocks.at(-1);
    const isSame = last !== undefined && isSameText(piece, session.pieces[index - 1]);
    const block = isSame ? last : { role: piece.role, runs, ...(piece.time !== undefined && { time: piece.time }) };
    if (isSame) last.runs.push(...runs);
    else blocks.push(block);
    const translated = translations && translatedText(piece.text, translations);
    if (translated) block.translation = [block.translation, translated].filter(Boolean).join(' ');
  });
  return blocks;
}

type RunOptions = {
  display: Display;
  isBare: (token: number) => boolean;
  glossOf?: (token: number) => Gloss | undefined;
  converted?: string;
};

/** A text's tokens as runs of characters with their readings. Joined, their texts are the text, or `converted`. */
export function richRuns(
  { text, marks }: Pick<Piece, 'text' | 'marks'>,
  tokens: readonly Token[],
  { display, isBare, glossOf, converted }: RunOptions,
): RubyRun[] {
  const cut: readonly Token[] = tokens.length > 0 || text === '' ? tokens : [{ text, kind: 'other' }];
  const runs = toRuns(cut, marks, display.text(cut));
  return (converted === undefined ? runs : withText(runs, converted)).map((run) => ({
    marks: run.marks,
    parts: run.fragments.flatMap((fragment): RubyPart[] => {
      // At the first character of its word, of which another part may stand under other marks.
      let gloss = fragment.goesOn ? undefined : glossOf?.(fragment.token);
      return toCharacters(fragment).map((character) => {
        const shown = isBare(fragment.token) ? undefined : character.shown;
        const own = character.isHan && gloss !== undefined ? { gloss } : {};
        if (character.isHan) gloss = undefined;
        if (shown === undefined || shown.text === '') return { text: character.text, ...own };
        const isDoubtful = cut[fragment.token]?.doubtful === true;
        return {
          ...{ text: character.text, reading: shown.text, tone: shown.tone, ...own },
          ...(isDoubtful && { doubtful: true }),
        };
      });
    }),
  }));
}
