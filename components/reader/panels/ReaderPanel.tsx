import type { ReaderProps } from '@/components/reader/reader-props';
import { ReaderSettings } from '@/components/settings/ReaderSettings';
import { SpeechSettings } from '@/components/settings/SpeechSettings';
import { t } from '@/components/ui/text';
import type { Settings } from '@/lib/settings';
import type { AloudState } from '@/lib/speech/aloud';
import type { Panel } from './usePanel';
import { WordsPanel } from './WordsPanel';

type Props = Pick<ReaderProps, 'settings' | 'scales' | 'words' | 'display' | 'onWords'> & {
  open: Panel | undefined;
  voices: AloudState;
  onSettings: (change: Partial<Settings>) => void;
};

/** The panel that is open under the bar, if one is. */
export function ReaderPanel({ open, settings, scales, words, display, voices, onWords, onSettings }: Props) {
  const hasLevel = settings.level !== undefined;
  if (open === undefined) return null;
  if (open === 'words') return <WordsPanel words={words} display={display} hasLevel={hasLevel} onWords={onWords} />;
  return (
    <section class="settings-panel" aria-label={t('settings.title')}>
      <ReaderSettings settings={settings} scales={scales} onSettings={onSettings} />
      <SpeechSettings settings={settings} voices={voices} onSettings={onSettings} />
    </section>
  );
}
