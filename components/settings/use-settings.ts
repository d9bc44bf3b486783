import { useEffect, useState } from 'preact/hooks';
import { changeSettings, defaultSettings, readSettings, type Settings, watchSettings } from '@/lib/settings';

/** The settings as they are now, wherever they are changed, and how to change them; absent until they are read. */
export function useStoredSettings(): [settings: Settings | undefined, change: (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    readSettings().then(setSettings, () => setSettings(defaultSettings));
    return watchSettings(setSettings);
  }, []);
  const change = (part: Partial<Settings>) => {
    setSettings((now) => now && { ...now, ...part });
    changeSettings(part).catch(() => {});
  };
  return [settings, change];
}

/** The settings as they are now; the defaults until they are read. */
export function useSettings(): Settings {
  const [settings = defaultSettings] = useStoredSettings();
  return settings;
}
