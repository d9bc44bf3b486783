import { useEffect, useState } from 'preact/hooks';
import { ReviewSettings } from '@/components/review/ReviewSettings';
import { changeSettings, readSettings, type Settings, watchSettings } from '@/lib/settings';
import { createAloud } from '@/lib/speech/aloud';
import '@/components/review/review.css';

/** The settings of review on the page of all settings. */
export function ReviewSection() {
  const [settings, setSettings] = useState<Settings | undefined>();
  const [hasLocalVoice, setHasLocalVoice] = useState(false);
  useEffect(() => {
    readSettings().then(setSettings, () => {});
    return watchSettings(setSettings);
  }, []);
  useEffect(() => {
    const leaving = new AbortController();
    const aloud = createAloud(window, leaving.signal);
    const look = () => setHasLocalVoice(aloud.state().voice === 'ready');
    aloud.subscribe(look);
    look();
    return () => leaving.abort();
  }, []);
  if (settings === undefined) return null;
  return (
    <ReviewSettings
      settings={settings}
      hasLocalVoice={hasLocalVoice}
      onSettings={(change) => {
        setSettings({ ...settings, ...change });
        changeSettings(change).catch(() => {});
      }}
    />
  );
}
