import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { ReaderSettings } from '@/components/settings/ReaderSettings';
import { SpeechSettings } from '@/components/settings/SpeechSettings';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { LevelScale } from '@/lib/chinese/known-level';
import type { ArticleGrammar } from '@/lib/session/grammar';
import type { ReaderWords } from '@/lib/session/reader-words';
import type { WordChange } from '@/lib/session/word-state';
import type { Settings } from '@/lib/settings';
import type { AloudState } from '@/lib/speech/aloud';
import { PatternList } from './PatternList';
import { WordsPanel } from './WordsPanel';

type Props = {
  settings: Settings;
  scales: readonly LevelScale[];
  words: ReaderWords;
  display: Display;
  patterns: ReturnType<ArticleGrammar['list']>;
  onWords: (changes: WordChange[]) => Promise<boolean>;
  open: Panel | undefined;
  voices: AloudState;
  onSettings: (change: Partial<Settings>) => void;
};

/** The panel that is open under the bar, if one is. */
export function ReaderPanel({ open, settings, scales, words, display, patterns, voices, onWords, onSettings }: Props) {
  const hasLevel = settings.level !== undefined;
  if (open === undefined) return null;
  if (open === 'words')
    return (
      <WordsPanel words={words} display={display} hasLevel={hasLevel} onWords={onWords}>
        <PatternList patterns={patterns} />
      </WordsPanel>
    );
  return (
    <section class="settings-panel" aria-label={t('settings.title')}>
      <ReaderSettings settings={settings} scales={scales} onSettings={onSettings} />
      <SpeechSettings settings={settings} voices={voices} onSettings={onSettings} />
    </section>
  );
}

export type Panel = 'settings' | 'words';

/** Which panel of the reader is open, one at a time. */
export function usePanel(view: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<Panel | undefined>();
  return {
    open,
    toggle: (panel: Panel) => setOpen(open === panel ? undefined : panel),
    /** False where none is open. */
    close: () => {
      if (open === undefined) return false;
      // Before what has the focus goes with the panel.
      view.current?.querySelector<HTMLElement>(`[data-action="${open}"]`)?.focus();
      setOpen(undefined);
      return true;
    },
  };
}
