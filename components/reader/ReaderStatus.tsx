import { t } from '@/components/ui/text';
import type { Display, Shown } from '@/lib/chinese/display/display';
import type { CardContent } from '@/lib/reading/glossary';
import type { WordState } from '@/lib/reading/word-state';
import { sensesOf } from './entry-text';
import { type RestState, restText } from './RestNote';

type Props = {
  /** What whoever opened the reader has to say; it goes before what the reader itself has. */
  notice: string | undefined;
  /** Why words and readings do not come any further, and what tries again. */
  failure: string | undefined;
  onRetry: () => void;
  /** Why the text does not stand in the other script. */
  unconverted: unknown;
  /** The card that the keyboard opened, its reading as it stands over the text, and what was said of its word. */
  told:
    | { content: CardContent | undefined; shown: readonly Shown[] | undefined; state: WordState | undefined }
    | undefined;
  /** The word that was looked up in the card. */
  lookedUp: CardContent | undefined;
  display: Display;
  withMeanings: boolean;
  rest: RestState | undefined;
};

/** What went wrong, above the text; and, for those who cannot see them, what the card and the notes say. */
export function ReaderStatus(props: Props) {
  const { notice, failure, unconverted, told, lookedUp, display, withMeanings, rest } = props;
  const missing = failure === undefined ? undefined : t('reader.annotateFailed', { problem: failure });
  const inOldScript =
    unconverted === undefined ? undefined : t('reader.convertFailed', { problem: String(unconverted) });
  const said = notice ?? missing ?? inOldScript;
  return (
    <div role="status">
      {said !== undefined && (
        <p class="reader-notice">
          {said}{' '}
          {said === missing && (
            <button type="button" class="btn" data-action="retry" onClick={props.onRetry}>
              {t('reader.tryAgain')}
            </button>
          )}
        </p>
      )}
      <div class="only-heard">{told?.content && heard(told.content, told.shown, withMeanings)}</div>
      <div class="only-heard">{lookedUp && heard(lookedUp, display.reading(lookedUp.token), withMeanings)}</div>
      <div class="only-heard">{told && stateText(told.state)}</div>
      <div class="only-heard">{rest && rest.kind !== 'more' && restText(rest)}</div>
    </div>
  );
}

/** What was said of a word, for those who cannot see its buttons. */
function stateText(state: WordState | undefined): string | undefined {
  return state === 'learning' ? t('card.remembered') : state === 'known' ? t('card.isKnown') : undefined;
}

/** What a card says first: the reading and the first meanings. */
function heard({ token, entries }: CardContent, shown: readonly Shown[] = [], withMeanings = true): string {
  const said = shown.map(({ text }) => text).join(' ');
  const meaning = token.value ?? sensesOf(entries[0]).slice(0, 2).join('; ');
  return [said, withMeanings && meaning].filter(Boolean).join(': ');
}
