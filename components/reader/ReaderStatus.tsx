import { problemText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';
import { CardAnnouncement, type CardAnnouncementProps } from './card/CardAnnouncement';
import { type RestState, restText } from './text/RestNote';

type Props = CardAnnouncementProps & {
  /** A notice from outside the reader; it takes precedence over the reader's own. */
  notice: string | undefined;
  /** Why words and pinyin do not come any further, and what tries again. */
  failure: unknown;
  onRetry: () => void;
  /** Why the text does not stand in the other script. */
  unconverted: unknown;
  rest: RestState | undefined;
};

/** What went wrong, above the text; and, for those who cannot see them, what the card and the notes say. */
export function ReaderStatus(props: Props) {
  const { notice, failure, unconverted, rest } = props;
  const missing = failure === undefined ? undefined : t('reader.annotateFailed', { problem: problemText(failure) });
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
      <CardAnnouncement {...props} />
      <div class="visually-hidden">{rest && rest.kind !== 'more' && restText(rest)}</div>
    </div>
  );
}
