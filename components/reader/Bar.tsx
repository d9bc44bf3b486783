import type { ComponentChildren } from 'preact';
import { IconButton } from '@/components/ui/IconButton';
import { isSaved } from '@/components/ui/save-state';
import { t } from '@/components/ui/text';
import type { Progress } from '@/lib/reading/progress';
import type { SaveState } from '@/lib/rpc';
import type { Settings, Theme } from '@/lib/settings';
import { BarExtras, type Extra } from './BarExtras';
import { ProgressText } from './ProgressText';

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
  const extras: Extra[] = [
    ...(original === undefined
      ? []
      : [{ icon: 'original' as const, action: 'original', label: t('reader.original'), href: original }]),
    ...(onPickPart === undefined
      ? []
      : [{ icon: 'part' as const, action: 'pick-part', label: t('reader.pickPart'), onClick: onPickPart }]),
    ...(props.onReadAloud === undefined
      ? []
      : [
          {
            icon: 'speak' as const,
            action: 'read-aloud',
            label: t(props.isReadingAloud ? 'aloud.stop' : 'aloud.start'),
            pressed: props.isReadingAloud,
            onClick: props.onReadAloud,
          },
        ]),
    {
      icon: 'theme',
      action: 'theme',
      label: t('reader.theme', { theme: t(`reader.themes.${theme}`) }),
      onClick: () => onSettings({ theme: next }),
    },
    { icon: 'keys', action: 'keys', label: t('reader.help'), onClick: props.onHelp },
  ];
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
    'kept-both': () => t('reader.keptBoth'),
    failed: () => (save.kind === 'failed' ? t('reader.saveFailed', { problem: save.problem }) : ''),
  }[save.kind]();
  return (
    <span
      class="save-state"
      data-kind={save.kind}
      role="status"
      title={save.kind === 'kept-both' ? t('reader.keptBothLong') : undefined}
    >
      {[said, isSaved(save) ? picturesSaid(save.pictures) : ''].filter(Boolean).join(' · ')}
    </span>
  );
}

/** What came of the pictures; that all of them are there is nothing to say. */
function picturesSaid(pictures: { wanted: number; kept: number } | 'coming' | undefined): string {
  if (pictures === 'coming') return t('pictures.coming');
  if (pictures === undefined || pictures.kept === pictures.wanted) return '';
  return t('pictures.someKept', { kept: String(pictures.kept), wanted: String(pictures.wanted) });
}
