import { useEffect, useState } from 'preact/hooks';
import { storageText } from '@/components/ui/problem-text';
import { observe } from '@/lib/library/live';

/**
 * The result of a query of the library, now and after every write that changes it. The last one stays while another is
 * awaited.
 * @param query again whenever one of `inputs` changes; not before `isReady`
 */
export function useLive<T>(query: () => T | Promise<T>, inputs: readonly unknown[] = [], isReady = true) {
  const [live, setLive] = useState<{ value?: T; problem?: string }>({});
  useEffect(() => {
    if (isReady)
      return observe(
        query,
        (value) => setLive({ value }),
        (problem) => setLive(({ value }) => ({ value, problem: storageText(problem) })),
      );
  }, [isReady, ...inputs]);
  return live;
}
