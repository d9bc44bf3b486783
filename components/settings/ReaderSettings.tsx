import { Choice } from '@/components/ui/Choice';
import { Select } from '@/components/ui/Select';
import { Switch } from '@/components/ui/Switch';
import { t } from '@/components/ui/text';
import type { LevelScale } from '@/lib/chinese/known-level';
import type { Settings } from '@/lib/settings';
import { LevelSelect } from './LevelSelect';

type Props = {
  settings: Settings;
  /** The user's own level lists. */
  scales: readonly LevelScale[];
  onSettings: (change: Partial<Settings>) => void;
};

/** Everything about the reader that can be chosen; what is changed is seen at once in the text behind. */
export function ReaderSettings({ settings, scales, onSettings }: Props) {
  return (
    <>
      <Select
        legend={t('settings.pinyin')}
        name="pinyin"
        value={settings.pinyin}
        options={[
          { value: 'always', label: t('settings.pinyinAlways') },
          { value: 'above-level', label: t('settings.pinyinAboveLevel') },
          { value: 'unknown', label: t('settings.pinyinUnknown') },
          { value: 'hover', label: t('settings.pinyinHover') },
          { value: 'off', label: t('settings.pinyinOff') },
        ]}
        onChange={(pinyin) => onSettings({ pinyin })}
      />
      <div class="setting">
        <span class="legend">{t('level.title')}</span>
        <LevelSelect
          level={settings.level}
          scales={scales}
          onLevel={(level) => onSettings({ level, levelAsked: true })}
        />
      </div>
      <Choice
        legend={t('settings.notation')}
        name="notation"
        value={settings.notation}
        options={[
          { value: 'pinyin', label: 'pīnyīn', title: t('settings.notationPinyin') },
          { value: 'zhuyin', label: 'ㄓㄨˋㄧㄣ', title: t('settings.notationZhuyin') },
          { value: 'numbers', label: 'pin1yin1', title: t('settings.notationNumbers') },
        ]}
        onChange={(notation) => onSettings({ notation })}
      />
      <Choice
        legend={t('settings.region')}
        name="region"
        value={settings.region}
        options={[
          { value: 'mainland', label: t('settings.mainland') },
          { value: 'taiwan', label: t('settings.taiwan') },
        ]}
        onChange={(region) => onSettings({ region })}
      />
      <Switch
        name="sandhi"
        label={t('settings.sandhi')}
        hint={t('settings.sandhiHint')}
        checked={settings.sandhi}
        onChange={(sandhi) => onSettings({ sandhi })}
      />
      <Switch
        name="erhua"
        label={t('settings.erhua')}
        hint={t('settings.erhuaHint')}
        checked={settings.erhua === 'joined'}
        onChange={(joined) => onSettings({ erhua: joined ? 'joined' : 'separate' })}
      />
      <Choice
        legend={t('settings.toneColours')}
        name="toneColours"
        value={settings.toneColours}
        options={(['none', 'default', 'pleco', 'hanping'] as const).map((value) => ({
          value,
          label: t(`settings.tones.${value}`),
        }))}
        onChange={(toneColours) => onSettings({ toneColours })}
      />
      <Switch
        name="tonesInText"
        label={t('settings.tonesInText')}
        checked={settings.tonesInText}
        onChange={(tonesInText) => onSettings({ tonesInText })}
      />
      <Choice
        legend={t('settings.script')}
        name="script"
        value={settings.script}
        options={[
          { value: 'original', label: t('settings.original') },
          { value: 'simplified', label: <span lang="zh-Hans">简体</span>, title: t('settings.simplified') },
          { value: 'traditional', label: <span lang="zh-Hant">繁體</span>, title: t('settings.traditional') },
        ]}
        onChange={(script) => onSettings({ script })}
      />
      <Choice
        legend={t('settings.pinyinPlace')}
        name="pinyinPlace"
        value={settings.pinyinPlace}
        options={(['above', 'below'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
        onChange={(pinyinPlace) => onSettings({ pinyinPlace })}
      />
      <Switch
        name="wordSpacing"
        label={t('settings.wordSpacing')}
        checked={settings.wordSpacing}
        onChange={(wordSpacing) => onSettings({ wordSpacing })}
      />
      <Switch
        name="underlineNames"
        label={t('settings.underlineNames')}
        checked={settings.underlineNames}
        onChange={(underlineNames) => onSettings({ underlineNames })}
      />
      <Choice
        legend={t('settings.textSize')}
        name="textSize"
        value={String(settings.textSize)}
        options={[18, 20, 21, 24, 28, 32].map((size) => ({
          value: String(size),
          label: <span style={{ fontSize: `${Math.round(10 + (size - 16) / 2)}px` }}>字</span>,
          title: `${size} px`,
        }))}
        onChange={(size) => onSettings({ textSize: Number(size) })}
      />
      <Choice
        legend={t('settings.lines')}
        name="lines"
        value={settings.lines}
        options={(['close', 'normal', 'wide'] as const).map((value) => ({ value, label: t(`settings.line.${value}`) }))}
        onChange={(lines) => onSettings({ lines })}
      />
      <Choice
        legend={t('settings.width')}
        name="width"
        value={settings.width}
        options={(['narrow', 'normal', 'wide'] as const).map((value) => ({
          value,
          label: t(`settings.widths.${value}`),
        }))}
        onChange={(width) => onSettings({ width })}
      />
      <Choice
        legend={t('settings.font')}
        name="font"
        value={settings.font}
        options={[
          { value: 'song', label: <span class="font-song">宋</span>, title: t('settings.song') },
          { value: 'hei', label: <span class="font-hei">黑</span>, title: t('settings.hei') },
          { value: 'kai', label: <span class="font-kai">楷</span>, title: t('settings.kai') },
        ]}
        onChange={(font) => onSettings({ font })}
      />
      <Choice
        legend={t('settings.theme')}
        name="theme"
        value={settings.theme}
        options={(['system', 'light', 'sepia', 'dark'] as const).map((value) => ({
          value,
          label: t(`settings.themes.${value}`),
        }))}
        onChange={(theme) => onSettings({ theme })}
      />
      <Switch
        name="definitions"
        label={t('settings.definitions')}
        hint={t('settings.definitionsHint')}
        checked={settings.definitions}
        onChange={(definitions) => onSettings({ definitions })}
      />
      <Switch
        name="singleKeys"
        label={t('settings.singleKeys')}
        hint={t('settings.singleKeysHint')}
        checked={settings.singleKeys}
        onChange={(singleKeys) => onSettings({ singleKeys })}
      />
    </>
  );
}
