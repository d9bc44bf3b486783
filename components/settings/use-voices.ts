import { useEffect, useState } from 'preact/hooks';
import type { Aloud, AloudState } from '@/lib/speech/aloud';

/** Which voices there are, also those that the browser finds late. */
export function useVoices(aloud: Aloud): AloudState {
  const [state, setState] = useState(aloud.state());
  useEffect(() => {
    const look = () => setState(aloud.state());
    look();
    return aloud.subscribe(look);
  }, [aloud]);
  return state;
}
