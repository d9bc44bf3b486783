import { Switch } from '@/components/ui/Switch';
import { t } from '@/components/ui/text';
import type { Settings } from '@/lib/settings';
import type { AloudState } from '@/lib/speech/aloud';

type Props = { settings: Settings; voices: AloudState; onSettings: (change: Partial<Settings>) => void };

/** Says that there is no voice, and asks before a text leaves the computer. */
export function SpeechSettings({ settings, voices, onSettings }: Props) {
  const { voice, hasRemote } = voices;
  return (
    <>
      {voice === 'none' && (
        <p class="setting" data-speech="none">
          {t('settings.noVoice')}
        </p>
      )}
      {hasRemote && (
        <Switch
          name="remoteVoices"
          label={t('settings.remoteVoices')}
          hint={t('settings.remoteVoicesHint')}
          checked={settings.remoteVoices}
          onChange={(remoteVoices) => onSettings({ remoteVoices })}
        />
      )}
    </>
  );
}
