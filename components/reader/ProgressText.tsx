import { useEffect, useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { Progress } from '@/lib/reading/progress';

/** How far the article is read and how long the rest takes, in a word and a thin line: it asks for no attention. */
export function ProgressText({ progress }: { progress: Progress }) {
  const [{ share, minutesLeft }, setNow] = useState(progress.now);
  useEffect(() => {
    setNow(progress.now());
    return progress.subscribe(() => setNow(progress.now()));
  }, [progress]);
  const percent = Math.round(share * 100);
  return (
    <span class="progress" title={t('progress.percent', { percent: String(percent) })}>
      {minutesLeft === 0
        ? t('progress.end')
        : t(percent === 0 ? 'progress.whole' : 'progress.left', { minutes: String(minutesLeft) })}
      <span class="progress-line" style={{ width: `${percent}%` }} />
    </span>
  );
}
