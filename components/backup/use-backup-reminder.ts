import { useEffect, useState } from 'preact/hooks';
import { keepBackupFacts } from '@/lib/library/backup/backup-facts';
import { backupReminder, LATER } from '@/lib/library/backup/backup-reminder';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';

/** Whether words have stood in no backup for long, live in every open page, and the ways to put the reminder off. */
export function useBackupReminder() {
  const [due, setDue] = useState<{ words: number; madeAt?: number } | undefined>();
  useEffect(
    () =>
      observe(
        () => backupReminder(library(), Date.now()),
        setDue,
        // A library that cannot be read is told of where its articles are listed.
        () => setDue(undefined),
      ),
    [],
  );
  const keep = (facts: Parameters<typeof keepBackupFacts>[1]) => {
    setDue(undefined);
    // Where it cannot be kept the line comes again with the next page, which is no harm.
    keepBackupFacts(library(), facts).catch((error: unknown) => console.error(error));
  };
  return {
    due,
    onLater: () => keep({ laterUntil: Date.now() + LATER }),
    onNever: () => keep({ neverRemind: true }),
  };
}
