import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Script } from '@/lib/chinese/conversion/phrase-tables';
import type { PatternNote } from '@/lib/chinese/grammar/types';
import type { OpenArticle } from '@/lib/open-article';
import type { ArticleGrammar } from '@/lib/session/grammar';
import type { WordAt } from './text/word-at';
import type { ConvertTexts } from './useConversion';

const none: ArticleGrammar = { at: () => [], list: () => [] };

/** The article's patterns of grammar as they are found; none where they are not wanted. */
export function useGrammar(opened: OpenArticle, wanted: boolean): ArticleGrammar {
  const followed = useMemo(() => {
    if (!wanted) return undefined;
    const leaving = new AbortController();
    return { leaving, grammar: opened.followGrammar(leaving.signal) };
  }, [opened, wanted]);
  useEffect(() => () => followed?.leaving.abort(), [followed]);
  return followed?.grammar.value ?? none;
}

/** Patterns with their names and examples in a script: in simplified characters, as they are kept, until they come. */
export function useGrammarIn(script: Script, grammar: ArticleGrammar, convert?: ConvertTexts): ArticleGrammar {
  const [forms, setForms] = useState<ReadonlyMap<string, string>>(new Map());
  const isWanted = script === 'traditional';
  useEffect(() => {
    if (!isWanted || convert === undefined) return undefined;
    const texts = grammar.list().flatMap(({ note }) => [note.name, note.example]);
    const missing = texts.filter((text) => !forms.has(text));
    if (missing.length === 0) return undefined;
    let isOver = false;
    const add = (converted: string[]) => {
      if (isOver) return;
      setForms(
        (before) => new Map([...before, ...missing.map((text, index) => [text, converted[index] ?? text] as const)]),
      );
    };
    // What is not converted stays as it is.
    convert(missing, 'traditional').then(add, () => {});
    return () => {
      isOver = true;
    };
  }, [grammar, isWanted]);
  return useMemo(() => (isWanted ? withForms(grammar, forms) : grammar), [grammar, isWanted, forms]);
}

/** `forms` are by what they stand for. */
function withForms({ at, list }: ArticleGrammar, forms: ReadonlyMap<string, string>): ArticleGrammar {
  const written = <Of extends { note: PatternNote }>({ note, ...rest }: Of) => ({
    ...rest,
    note: { ...note, name: forms.get(note.name) ?? note.name, example: forms.get(note.example) ?? note.example },
  });
  return { at: (piece, token) => at(piece, token).map(written), list: () => list().map(written) };
}

/** Marks the other parts of the patterns of the word whose card is open. */
export function usePatternMarks(grammar: ArticleGrammar, at: WordAt | undefined): void {
  useLayoutEffect(() => {
    if (at === undefined || at.character !== undefined || at.stretch !== undefined) return undefined;
    const piece = at.fragments[0]?.closest('[data-piece]');
    const parts = new Set(grammar.at(at.piece, at.token).flatMap((pattern) => pattern.parts));
    parts.delete(at.token);
    const elements = [...parts].flatMap((part) => [...(piece?.querySelectorAll(`.w[data-t="${part}"]`) ?? [])]);
    for (const each of elements) each.classList.add('pattern-part');
    return () => {
      for (const each of elements) each.classList.remove('pattern-part');
    };
  }, [grammar, at]);
}
