import { t } from '@/components/ui/text';
import type { Display, Shown } from '@/lib/chinese/display/display';
import type { CardContent } from '@/lib/session/glossary';
import type { WordState } from '@/lib/session/word-state';
import { sensesOf } from './entry-text';

export type CardAnnouncementProps = {
  /** The card that the keyboard opened, its reading as it stands over the text, and what was said of its word. */
  announced:
    | { content: CardContent | undefined; shown: readonly Shown[] | undefined; state: WordState | undefined }
    | undefined;
  /** The word that was looked up in the card. */
  lookedUp: CardContent | undefined;
  display: Display;
  withMeanings: boolean;
};

/** What a card says, for those who cannot see it. Stands in an element whose changes are announced. */
export function CardAnnouncement({ announced, lookedUp, display, withMeanings }: CardAnnouncementProps) {
  return (
    <>
      <div class="visually-hidden">
        {announced?.content && announcementOf(announced.content, announced.shown, withMeanings)}
      </div>
      <div class="visually-hidden">
        {lookedUp && announcementOf(lookedUp, display.reading(lookedUp.token), withMeanings)}
      </div>
      <div class="visually-hidden">{announced && stateText(announced.state)}</div>
    </>
  );
}

/** What was said of a word, for those who cannot see its buttons. */
function stateText(state: WordState | undefined): string | undefined {
  if (state === undefined) return undefined;
  return t(state === 'learning' ? 'card.remembered' : state === 'known' ? 'card.isKnown' : 'card.isIgnored');
}

/** What a card says first: the reading and the first meanings. */
function announcementOf(
  { token, entries, explained = [] }: CardContent,
  shown: readonly Shown[] = [],
  withMeanings = true,
): string {
  const said = shown.map(({ text }) => text).join(' ');
  const senses = sensesOf(entries[0]).slice(0, 2);
  const meaning = token.value ?? (senses.length > 0 ? senses : explained.map(({ other }) => other)).join('; ');
  return [said, withMeanings && meaning].filter(Boolean).join(': ');
}
