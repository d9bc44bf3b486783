import { t } from '@/components/ui/text';
import type { Display, Shown } from '@/lib/chinese/display/display';
import type { CardContent } from '@/lib/reading/glossary';
import type { WordState } from '@/lib/reading/word-state';
import { sensesOf } from './entry-text';

export type CardHeardProps = {
  /** The card that the keyboard opened, its reading as it stands over the text, and what was said of its word. */
  told:
    | { content: CardContent | undefined; shown: readonly Shown[] | undefined; state: WordState | undefined }
    | undefined;
  /** The word that was looked up in the card. */
  lookedUp: CardContent | undefined;
  display: Display;
  withMeanings: boolean;
};

/** What a card says, for those who cannot see it. Stands in an element whose changes are told. */
export function CardHeard({ told, lookedUp, display, withMeanings }: CardHeardProps) {
  return (
    <>
      <div class="visually-hidden">{told?.content && heard(told.content, told.shown, withMeanings)}</div>
      <div class="visually-hidden">{lookedUp && heard(lookedUp, display.reading(lookedUp.token), withMeanings)}</div>
      <div class="visually-hidden">{told && stateText(told.state)}</div>
    </>
  );
}

/** What was said of a word, for those who cannot see its buttons. */
function stateText(state: WordState | undefined): string | undefined {
  if (state === undefined) return undefined;
  return t(state === 'learning' ? 'card.remembered' : state === 'known' ? 'card.isKnown' : 'card.isIgnored');
}

/** What a card says first: the reading and the first meanings. */
function heard({ token, entries }: CardContent, shown: readonly Shown[] = [], withMeanings = true): string {
  const said = shown.map(({ text }) => text).join(' ');
  const meaning = token.value ?? sensesOf(entries[0]).slice(0, 2).join('; ');
  return [said, withMeanings && meaning].filter(Boolean).join(': ');
}
