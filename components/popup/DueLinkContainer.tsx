import { useEffect, useState } from 'preact/hooks';
import { t, tn } from '@/components/ui/text';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { dueCount } from '@/lib/library/reviews/due';
import { readSettings } from '@/lib/settings';

/** How many words are to be reviewed today, with the way to them; nothing where none is. */
export function DueLinkContainer({ onOpen }: { onOpen: () => void }) {
  const [count, setCount] = useState(0);
  useEffect(
    () =>
      observe(
        async () => dueCount(library(), (await readSettings()).reviewNewPerDay, Date.now()),
        setCount,
        // The list beneath says what is wrong with the library.
        () => {},
      ),
    [],
  );
  if (count === 0) return null;
  return (
    <div class="due-link">
      <span class="grow">{tn('review.due', count)}</span>
      <button type="button" class="btn" data-action="review" onClick={onOpen}>
        {t('review.start')}
      </button>
    </div>
  );
}
