import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/lib/settings';
import type { Aloud, AloudState } from '@/lib/speech/aloud';

/** What is being read aloud by the voice that the settings allow; it falls silent with the view, and with the page. */
export function useVoice(aloud: Aloud, { region, remoteVoices: remote, speechRate: rate }: Settings): AloudState {
  const [state, setState] = useState(aloud.state());
  useEffect(() => aloud.setOptions({ region, remote, rate }), [aloud, region, remote, rate]);
  useEffect(() => {
    const look = () => setState(aloud.state());
    look();
    const unsubscribe = aloud.subscribe(look);
    const stop = () => aloud.stop();
    window.addEventListener('pagehide', stop);
    return () => {
      window.removeEventListener('pagehide', stop);
      unsubscribe();
      stop();
    };
  }, [aloud]);
  return state;
}
