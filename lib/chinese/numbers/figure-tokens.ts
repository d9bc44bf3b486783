import type { Token } from '@/lib/chinese/types';
import { spokenFigures } from './spoken-figures';

/** The tokens of a text with how their figures are said; tokens that only together are said (3 - 5, 1 / 3) become one. */
export function withFigures(text: string, tokens: readonly Token[]): readonly Token[] {
  const runs = spokenFigures(text);
  if (runs.length === 0) return tokens;
  const joined: Token[] = [];
  let next = 0;
  let start = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    let token = tokens[index] as Token;
    let end = start + token.text.length;
    const first = runs[next];
    if (first !== undefined && first.start === start && first.end > end) {
      const whole = tokensUntil(tokens, index, first.end - start);
      if (whole !== undefined) {
        index += whole.count - 1;
        token = { text: whole.text, kind: 'number' };
        end = first.end;
      }
    }
    const figures: NonNullable<Token['figures']> = [];
    for (let run = runs[next]; run !== undefined && run.start < end; run = runs[++next]) {
      if (run.start >= start && run.end <= end)
        figures.push({ start: run.start - start, end: run.end - start, pinyin: run.pinyin });
    }
    joined.push(figures.length > 0 ? { ...token, figures } : token);
    start = end;
  }
  return joined;
}

/** The tokens from `index` on that are exactly `length` units of text, if none of them has characters with readings. */
function tokensUntil(
  tokens: readonly Token[],
  index: number,
  length: number,
): { text: string; count: number } | undefined {
  let text = '';
  for (let at = index; at < tokens.length && text.length < length; at += 1) {
    const token = tokens[at] as Token;
    if (token.pinyin !== undefined) return undefined;
    text += token.text;
    if (text.length === length) return { text, count: at - index + 1 };
  }
  return undefined;
}
