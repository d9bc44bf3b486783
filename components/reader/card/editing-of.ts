import type { Correcting } from '@/components/reader/edit/CorrectReading';
import type { Editing } from '@/components/reader/edit/EditWord';
import type { ReaderProps } from '@/components/reader/reader-props';
import { t } from '@/components/ui/text';
import type { Correction } from '@/lib/chinese/own/corrections';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import type { ArticleSession } from '@/lib/session/article-session';
import type { CardContent } from '@/lib/session/glossary';
import type { CardPlaceIn } from './useCardWord';

type Services = Pick<ReaderProps, 'background' | 'notices'>;

/** What can be changed of a word of the text; undefined where the word has no place. */
export function editingOf(
  content: CardContent,
  session: ArticleSession,
  { piece, token }: CardPlaceIn,
  services: Services,
): Editing | undefined {
  const { background } = services;
  const attempt = attempting(services);
  const place = session.place(piece, token);
  const entry = entryEditing(content, services);
  if (place === undefined || entry === undefined) return undefined;
  const made = session.ownCut(piece, token);
  return {
    ...entry,
    inText: {
      reading: correctingOf(content, place, {
        correct: (correction) => attempt(() => background.correct(correction)),
        undo: (correction) => attempt(() => background.uncorrect(correction)),
      }),
      strip: () => session.strip(piece, token),
      made,
      onCut: (wanted) => attempt(() => background.setCut(wanted)),
      onUndoCut: () => made && attempt(() => background.removeCut(made)),
    },
  };
}

/**
 * What can be changed of a word that has no place in the text: its entry; undefined of figures and names that are not read.
 * @param options `onChanged` is called once what was changed is kept; `cut` makes it a word where it was selected: of a word
 *   that the dictionary has, an entry does not say that it is one everywhere
 */
export function entryEditing(
  content: CardContent,
  services: Services,
  { onChanged, cut }: { onChanged?: () => void; cut?: OwnCut | undefined } = {},
): Editing | undefined {
  if (content.token.pinyin === undefined && !content.token.latin) return undefined;
  const attempt = attempting(services);
  const { background } = services;
  const changed = async (task: () => Promise<unknown>) => {
    const isDone = await attempt(task);
    if (isDone) onChanged?.();
    return isDone;
  };
  const isListed = content.entries.some(({ own, dictionary }) => !own && dictionary === undefined);
  return {
    onEntry: (draft, before) =>
      changed(async () => {
        await background.setOwnEntry(draft, before);
        if (isListed && cut !== undefined) await background.setCut(cut);
      }),
    onRemoveEntry: (entry) => changed(() => background.removeOwnEntry(entry)),
  };
}

function attempting({ notices }: Services) {
  return (task: () => Promise<unknown>) => notices.attempt(task, (problem) => t('reader.correctFailed', { problem }));
}

type Correct = (correction: Correction) => unknown;

/** How the pinyin of a word of the text is corrected, and that taken back. */
function correctingOf(
  { token }: CardContent,
  place: { sentence: string; offset: number },
  { correct, undo }: { correct: Correct; undo: Correct },
): Correcting {
  const as = (scope: Correction['scope'], syllables: readonly string[]): Correction => {
    const correction = { word: token.text, pinyin: [...syllables] };
    return scope === 'here' ? { ...correction, scope, ...place } : { ...correction, scope };
  };
  return {
    onCorrect: (pinyin, scope) => void correct(as(scope, pinyin)),
    onUndo: () => void undo(as(token.corrected ?? 'here', token.pinyin ?? [])),
  };
}
