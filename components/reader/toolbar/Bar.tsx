import '@preact/signals';
import type { ComponentChildren } from 'preact';
import { IconButton } from '@/components/ui/IconButton';
import { isSaved } from '@/components/ui/save-state';
import { t, tn } from '@/components/ui/text';
import type { SaveState } from '@/lib/rpc/page-api';
import type { Progress } from '@/lib/session/progress';
import type { Settings, Theme } from '@/lib/settings';
import { BarExtras, type Extra } from './BarExtras';

export type BarProps = {
  settings: Settings;
  /** Absent where the article is in the library already. */
  save?: SaveState;
  /** Where the article came from; shown as a link where it is a page. */
  original?: string;
  /** How far the article is read. */
  progress?: Progress;
  /** 'none' where the reader is a part of a page of ours, and nothing is to be closed. */
  closeIcon?: 'close' | 'back' | 'none';
  closeLabel?: string;
  onClose: () => void;
  onSave?: () => void;
  /** Lets the user pick another part of the page to read; absent where there is no page. */
  onPickPart?: () => void;
  onSettings: (change: Partial<Settings>) => void;
  /** Whether pinyin stands over the text now, and what shows it for a while, or hides it. */
  pinyinShown: boolean;
  onPeek: () => void;
  /** Goes to the next word that is new or being learned. */
  onNextToLearn: () => void;
  /** Whether each paragraph stands with its translation, and what changes that; absent where nothing is translated. */
  bilingual?: { on: boolean; toggle: () => void };
  /** Reads aloud from here on, or stops; absent where there is no voice. */
  onReadAloud?: () => void;
  isReadingAloud: boolean;
  /** How much of the text the reader knows. */
  share?: ComponentChildren;
  /** What else can be done with the article. */
  menu?: ComponentChildren;
  /** Whether the panel of settings is open, and what opens and closes it. */
  settingsOpen: boolean;
  onToggleSettings: () => void;
  /** Shows the keys, or no more. */
  onHelp: () => void;
};

const themes: Theme[] = ['system', 'light', 'sepia', 'dark'];

export function Bar(props: BarProps) {
  const { settings, save, original, closeIcon, closeLabel, onClose, onSave, onPickPart, onSettings } = props;
  const { theme } = settings;
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] as Theme;
  const { onReadAloud, isReadingAloud: pressed, bilingual } = props;
  const themeLabel = t('reader.theme', { theme: t(`reader.themes.${theme}`) });
  const readLabel = t(pressed ? 'aloud.stop' : 'aloud.start');
  const all: (Extra | undefined)[] = [
    original ? { icon: 'original', action: 'original', label: t('reader.original'), href: original } : undefined,
    { icon: 'next-word', action: 'next-to-learn', label: t('walk.next'), onClick: props.onNextToLearn },
    onPickPart && { icon: 'part', action: 'pick-part', label: t('reader.pickPart'), onClick: onPickPart },
    bilingual && {
      ...{ icon: 'translate', action: 'translate-all', label: t('translation.whole') },
      ...{ pressed: bilingual.on, onClick: bilingual.toggle },
    },
    onReadAloud && { icon: 'speak', action: 'read-aloud', label: readLabel, pressed, onClick: onReadAloud },
    { icon: 'theme', action: 'theme', label: themeLabel, onClick: () => onSettings({ theme: next }) },
    { icon: 'keys', action: 'keys', label: t('reader.help'), onClick: props.onHelp },
  ];
  const extras = all.filter((extra) => extra !== undefined);
  return (
    <div class="bar">
      {closeIcon !== 'none' && (
        <IconButton
          icon={closeIcon ?? 'close'}
          action="close"
          label={closeLabel ?? t('reader.close')}
          onClick={onClose}
        />
      )}
      {props.progress !== undefined && <ProgressText progress={props.progress} />}
      {props.share}
      <span class="grow" />
      <BarExtras extras={extras} />
      <IconButton
        icon="pinyin"
        action="pinyin"
        label={t('reader.pinyin')}
        pressed={props.pinyinShown}
        onClick={props.onPeek}
      />
      {props.menu}
      <IconButton
        icon="settings"
        action="settings"
        label={t('settings.title')}
        expanded={props.settingsOpen}
        onClick={props.onToggleSettings}
      />
      {save !== undefined && <SaveText save={save} />}
      {save !== undefined && onSave !== undefined && (
        <IconButton
          icon="save"
          action="save"
          label={t('reader.saveLong')}
          pressed={isSaved(save)}
          filled={isSaved(save)}
          onClick={onSave}
        />
      )}
    </div>
  );
}

function SaveText({ save }: { save: SaveState }) {
  const said = {
    unsaved: () => '',
    saving: () => t('reader.saving'),
    saved: () => t('reader.saved'),
    updated: () => t('reader.updated'),
    'kept-both': () => t('reader.savedBoth'),
    failed: () => (save.kind === 'failed' ? t('reader.saveFailed', { problem: save.problem }) : ''),
  }[save.kind]();
  return (
    <span
      class="save-state"
      data-kind={save.kind}
      role="status"
      title={save.kind === 'kept-both' ? t('reader.savedBothLong') : undefined}
    >
      {[said, isSaved(save) ? picturesSaid(save.pictures) : ''].filter(Boolean).join(' · ')}
    </span>
  );
}

/** What came of the pictures; that all of them are there is nothing to say. */
function picturesSaid(pictures: { wanted: number; kept: number } | 'coming' | undefined): string {
  if (pictures === 'coming') return t('pictures.loading');
  if (pictures === undefined || pictures.kept === pictures.wanted) return '';
  return tn('pictures.someSaved', pictures.wanted, { kept: String(pictures.kept), wanted: String(pictures.wanted) });
}

/** How far the article is read and how long the rest takes, in a word and a thin line: it asks for no attention. */
function ProgressText({ progress }: { progress: Progress }) {
  const { share, minutesLeft } = progress.now();
  const percent = Math.round(share * 100);
  return (
    <span class="progress" title={t('progress.percent', { percent: String(percent) })}>
      {minutesLeft === 0
        ? t('progress.end')
        : t(percent === 0 ? 'progress.whole' : 'progress.left', { minutes: String(minutesLeft) })}
      <span class="progress-line" style={{ width: `${percent}%` }} />
    </span>
  );
}
