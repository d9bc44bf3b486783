import { useState } from 'preact/hooks';
import { useTask } from '@/components/ui/use-task';
import type { KnownLevel } from '@/lib/chinese/known-level';
import { background } from '@/lib/rpc/transport';
import { rounded } from '@/lib/words/level-check/level-check';

/** About how many words the reader's level has, however many of them were marked too; absent where it has none. */
export function useCountWithin(level: KnownLevel | undefined): number | undefined {
  const [count, setCount] = useState(0);
  const key = JSON.stringify(level);
  useTask(
    (signal) => {
      if (level === undefined) return setCount(0);
      background.countWithin(level).then(
        (found) => void (signal.aborted || setCount(found)),
        () => {},
      );
    },
    [key],
  );
  return count === 0 ? undefined : rounded(count);
}
