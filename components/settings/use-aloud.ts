import { useEffect, useMemo } from 'preact/hooks';
import { type Aloud, createAloud } from '@/lib/speech/aloud';

/** Speech that ends with the component. */
export function useAloud(): Aloud {
  const { aloud, leaving } = useMemo(() => {
    const leaving = new AbortController();
    return { aloud: createAloud(window, leaving.signal), leaving };
  }, []);
  useEffect(() => () => leaving.abort(), []);
  return aloud;
}
