import { useEffect, useState } from 'preact/hooks';
import { defaultSettings, readSettings, type Settings, watchSettings } from '@/lib/settings';

/** The settings as they are now, wherever they are changed; without storage, the defaults. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(defaultSettings);
  useEffect(() => {
    readSettings().then(setSettings, () => {});
    return watchSettings(setSettings);
  }, []);
  return settings;
}
