import { toCharacters, toRuns, withText } from '@/components/reader/text/runs';
import type { Display } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';
import type { ExportBlock, RubyPart, RubyRun } from '@/lib/export/types';
import type { Piece } from '@/lib/reading/pieces';
import type { Reading } from '@/lib/reading/reading';

type Options = {
  display: Display;
  /** Whether the reading of a token is left out. */
  isBare: (piece: number, token: number) => boolean;
  /** The pieces in the other script, where they are to be written in it. */
  converted?: readonly string[];
};

/** An article's pieces with their readings, those of one block as one again. */
export function richBlocks(reading: Reading, { display, isBare, converted }: Options): ExportBlock[] {
  const blocks: { role: Piece['role']; runs: RubyRun[]; time?: string }[] = [];
  reading.pieces.forEach((piece, index) => {
    const runs = richRuns(piece, reading.tokens(index) ?? [], {
      display,
      isBare: (token) => isBare(index, token),
      converted: converted?.[index],
    });
    const last = blocks.at(-1);
    if (piece.start > 0 && last !== undefined) last.runs.push(...runs);
    else blocks.push({ role: piece.role, runs, ...(piece.time !== undefined && { time: piece.time }) });
  });
  return blocks;
}

type RunOptions = { display: Display; isBare: (token: number) => boolean; converted?: string };

/** A text's tokens as runs of characters with their readings. Joined, their texts are the text, or `converted`. */
export function richRuns(
  { text, marks }: Pick<Piece, 'text' | 'marks'>,
  tokens: readonly Token[],
  { display, isBare, converted }: RunOptions,
): RubyRun[] {
  const cut: readonly Token[] = tokens.length > 0 || text === '' ? tokens : [{ text, kind: 'other' }];
  const runs = toRuns(cut, marks, display.text(cut));
  return (converted === undefined ? runs : withText(runs, converted)).map((run) => ({
    marks: run.marks,
    parts: run.fragments.flatMap((fragment): RubyPart[] =>
      toCharacters(fragment).map((character) => {
        const shown = isBare(fragment.token) ? undefined : character.shown;
        if (shown === undefined || shown.text === '') return { text: character.text };
        const isDoubtful = cut[fragment.token]?.doubtful === true;
        return { text: character.text, reading: shown.text, tone: shown.tone, ...(isDoubtful && { doubtful: true }) };
      }),
    ),
  }));
}
