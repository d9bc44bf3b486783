import { Button } from '@/components/ui/Button';
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
  /** Opens the level check; absent on a page that is not ours. */
  onCheckLevel?: () => void;
};

type Switched = keyof { [Name in keyof Settings as Settings[Name] extends boolean ? Name : never]: true };

/** The props of the controls by which settings are chosen, or switched. */
function controlsOf({ settings, onSettings }: Props) {
  return {
    chosen: <Name extends keyof Settings>(name: Name) => ({
      name,
      value: settings[name],
      onChange: (value: Settings[Name]) => onSettings({ [name]: value }),
    }),
    switched: (name: Switched) => ({
      name,
      checked: settings[name],
      onChange: (checked: boolean) => onSettings({ [name]: checked }),
    }),
  };
}

/** Every setting of the reader; a change shows at once in the text behind. */
export function ReaderSettings(props: Props) {
  return (
    <>
      <PinyinSettings {...props} />
      <TextSettings {...props} />
    </>
  );
}

function PinyinSettings(props: Props) {
  const { settings, scales, onSettings, onCheckLevel } = props;
  const { chosen, switched } = controlsOf(props);
  return (
    <>
      <Select
        {...chosen('pinyin')}
        legend={t('settings.pinyin')}
        options={[
          { value: 'always', label: t('settings.pinyinAlways') },
          { value: 'above-level', label: t('settings.pinyinAboveLevel') },
          { value: 'unknown', label: t('settings.pinyinUnknown') },
          { value: 'hover', label: t('settings.pinyinHover') },
          { value: 'off', label: t('settings.pinyinOff') },
        ]}
      />
      <div class="setting">
        <span class="legend">{t('level.title')}</span>
        <LevelSelect
          level={settings.level}
          scales={scales}
          onLevel={(level) => onSettings({ level, levelAsked: true })}
        />
        {onCheckLevel !== undefined && (
          <p class="check-level">
            <Button action="check-level" label={t('levelCheck.offer')} onClick={onCheckLevel} />
          </p>
        )}
      </div>
      <Choice
        {...chosen('notation')}
        legend={t('settings.notation')}
        options={[
          { value: 'pinyin', label: 'pīnyīn', title: t('settings.notationPinyin') },
          { value: 'zhuyin', label: 'ㄓㄨˋㄧㄣ', title: t('settings.notationZhuyin') },
          { value: 'numbers', label: 'pin1yin1', title: t('settings.notationNumbers') },
        ]}
      />
      <Choice
        {...chosen('pronunciation')}
        legend={t('settings.region')}
        options={[
          { value: 'page', label: t('settings.regionOfPage'), title: t('settings.regionOfPageHint') },
          { value: 'mainland', label: t('settings.mainland') },
          { value: 'taiwan', label: t('settings.taiwan') },
        ]}
      />
      <Switch {...switched('sandhi')} label={t('settings.sandhi')} hint={t('settings.sandhiHint')} />
      <Switch
        name="erhua"
        label={t('settings.erhua')}
        hint={t('settings.erhuaHint')}
        checked={settings.erhua === 'joined'}
        onChange={(joined) => onSettings({ erhua: joined ? 'joined' : 'separate' })}
      />
      {settings.notation !== 'zhuyin' && (
        <Switch
          {...switched('joinedPinyin')}
          label={t('settings.joinedPinyin')}
          hint={t('settings.joinedPinyinHint')}
        />
      )}
      <Switch {...switched('figures')} label={t('settings.figures')} hint={t('settings.figuresHint')} />
      <Choice
        {...chosen('toneColours')}
        legend={t('settings.toneColours')}
        options={(['none', 'default', 'pleco', 'hanping'] as const).map((value) => ({
          value,
          label: t(`settings.tones.${value}`),
        }))}
      />
      <Switch {...switched('tonesInText')} label={t('settings.tonesInText')} />
    </>
  );
}

function TextSettings(props: Props) {
  const { settings, onSettings } = props;
  const { chosen, switched } = controlsOf(props);
  return (
    <>
      <Choice
        {...chosen('script')}
        legend={t('settings.script')}
        options={[
          { value: 'original', label: t('settings.original') },
          { value: 'simplified', label: <span lang="zh-Hans">简体</span>, title: t('settings.simplified') },
          { value: 'traditional', label: <span lang="zh-Hant">繁體</span>, title: t('settings.traditional') },
        ]}
      />
      <Choice
        {...chosen('pinyinSize')}
        legend={t('settings.pinyinSize')}
        options={(['small', 'normal', 'large'] as const).map((value) => ({
          value,
          label: t(`settings.pinyinSizes.${value}`),
        }))}
      />
      <Choice
        {...chosen('pinyinPlace')}
        legend={t('settings.pinyinPosition')}
        options={(['above', 'below'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
      />
      <Choice
        {...chosen('glosses')}
        legend={t('settings.glosses')}
        options={(['off', 'article', 'paragraph', 'always'] as const).map((value) => ({
          value,
          label: t(`settings.gloss.${value}`),
        }))}
      />
      {settings.glosses !== 'off' && (
        <Choice
          {...chosen('glossPlace')}
          legend={t('settings.glossPlace')}
          options={(['beside', 'instead'] as const).map((value) => ({
            value,
            label: t(`settings.glossPlaces.${value}`),
          }))}
        />
      )}
      <Switch {...switched('wordSpacing')} label={t('settings.wordSpacing')} />
      <Switch {...switched('underlineNames')} label={t('settings.underlineNames')} />
      <Choice
        name="textSize"
        legend={t('settings.textSize')}
        value={String(settings.textSize)}
        options={[18, 20, 21, 24, 28, 32].map((size) => ({
          value: String(size),
          label: <span style={{ fontSize: `${Math.round(10 + (size - 16) / 2)}px` }}>字</span>,
          title: `${size} px`,
        }))}
        onChange={(size) => onSettings({ textSize: Number(size) })}
      />
      <Choice
        {...chosen('lines')}
        legend={t('settings.lines')}
        options={(['close', 'normal', 'wide'] as const).map((value) => ({ value, label: t(`settings.line.${value}`) }))}
      />
      <Choice
        {...chosen('width')}
        legend={t('settings.width')}
        options={(['narrow', 'normal', 'wide'] as const).map((value) => ({
          value,
          label: t(`settings.widths.${value}`),
        }))}
      />
      <Choice
        {...chosen('font')}
        legend={t('settings.font')}
        options={[
          { value: 'song', label: <span class="font-song">宋</span>, title: t('settings.song') },
          { value: 'hei', label: <span class="font-hei">黑</span>, title: t('settings.hei') },
          { value: 'kai', label: <span class="font-kai">楷</span>, title: t('settings.kai') },
        ]}
      />
      <Choice
        {...chosen('theme')}
        legend={t('settings.theme')}
        options={(['system', 'light', 'sepia', 'dark'] as const).map((value) => ({
          value,
          label: t(`settings.themes.${value}`),
        }))}
      />
      <Switch {...switched('definitions')} label={t('settings.definitions')} hint={t('settings.definitionsHint')} />
      <Switch {...switched('grammar')} label={t('settings.grammar')} hint={t('settings.grammarHint')} />
      <Switch {...switched('singleKeys')} label={t('settings.singleKeys')} hint={t('settings.singleKeysHint')} />
    </>
  );
}
