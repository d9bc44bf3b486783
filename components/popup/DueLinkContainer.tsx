import { useToday } from '@/components/review/use-today';
import { useLive } from '@/components/storage/use-live';
import { Button } from '@/components/ui/Button';
import { dueText } from '@/components/ui/due-text';
import { t, tn } from '@/components/ui/text';
import { library } from '@/lib/library/db';
import { dueCounts } from '@/lib/library/reviews/due-list';

/** How many words are left to review today, with the way to the review; nothing where there are none. */
export function DueLinkContainer({ onOpen }: { onOpen: () => void }) {
  const { day, newWords } = useToday();
  const { value: counts } = useLive(
    () => dueCounts(library(), newWords ?? 0, Date.now()),
    [day, newWords],
    newWords !== undefined,
  );
  if (counts === undefined || counts.left === 0) return null;
  return (
    <div class="due-link">
      <p class="grow">
        <span>{tn('review.due', counts.left)}</span>
        <small>{dueText(counts)}</small>
      </p>
      <Button action="review" label={t('review.start')} onClick={onOpen} />
    </div>
  );
}
