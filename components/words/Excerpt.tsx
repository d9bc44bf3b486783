import { t } from '@/components/ui/text';

type Props = { lines: readonly string[]; onSave: (lines: readonly string[]) => void };

/** How many lines are shown; all of them are in the file. */
const most = 8;

/** The first of some lines, and all of them as a file. */
export function Excerpt({ lines, onSave }: Props) {
  return (
    <>
      <ul class="import-lines" lang="zh">
        {lines.slice(0, most).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
        {lines.length > most && (
          <li lang={t('uiLanguage')}>{t('importWords.more', { count: String(lines.length - most) })}</li>
        )}
      </ul>
      {lines.length > most && (
        <button type="button" class="btn quiet" data-action="download" onClick={() => onSave(lines)}>
          {t('importWords.download')}
        </button>
      )}
    </>
  );
}
