import { t } from '@/components/ui/text';
import type { KnownLevel, LevelScale } from '@/lib/chinese/known-level';

type Props = {
  level: KnownLevel | undefined;
  /** The user's own lists. */
  scales: readonly LevelScale[];
  onLevel: (level: KnownLevel) => void;
};

const hsk: LevelScale = { list: 'HSK 2.0', levels: ['1', '2', '3', '4', '5', '6'] };
const bands = ['500', '1k', '2k', '5k', '10k'] as const;

/** What the reader knows from the start: a level of an exam or of an own list, or the commonest words. */
export function LevelSelect({ level, scales, onLevel }: Props) {
  return (
    <select
      name="level"
      class="select"
      aria-label={t('level.title')}
      value={JSON.stringify(level) ?? ''}
      onChange={(event) => {
        if (event.currentTarget.value !== '') onLevel(JSON.parse(event.currentTarget.value) as KnownLevel);
      }}
    >
      {level === undefined && <option value="">{t('level.choose')}</option>}
      <Option level={{ kind: 'beginner' }} text={t('level.beginner')} />
      {level?.kind === 'words' && (
        <Option level={level} text={t('level.checked', { count: numberText(level.count) })} />
      )}
      {[hsk, ...scales].map(({ list, levels }) => (
        <optgroup key={list} label={list}>
          {levels.map((upTo, at) => (
            <Option
              key={upTo}
              level={{ kind: 'list', list, upTo }}
              text={at === 0 ? nameOf(list, upTo) : t('level.upTo', { level: nameOf(list, upTo) })}
            />
          ))}
        </optgroup>
      ))}
      <optgroup label={t('level.common')}>
        {bands.map((upTo) => (
          <Option
            key={upTo}
            level={{ kind: 'band', upTo }}
            text={t('level.commonest', { count: upTo.replace('k', ',000') })}
          />
        ))}
      </optgroup>
    </select>
  );
}

function nameOf(list: string, level: string): string {
  return list === hsk.list ? `HSK ${level}` : `${list} ${level}`;
}

function numberText(count: number): string {
  return new Intl.NumberFormat(t('uiLanguage')).format(count);
}

function Option({ level, text }: { level: KnownLevel; text: string }) {
  return <option value={JSON.stringify(level)}>{text}</option>;
}
