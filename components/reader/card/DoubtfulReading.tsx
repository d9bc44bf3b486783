import { Fragment } from 'preact';
import type { Correcting } from '@/components/reader/edit/CorrectReading';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { CardContent } from '@/lib/session/glossary';
import { written } from './entry-text';
import { likelyReadings } from './likely-readings';

type Props = { content: CardContent; display: Display; correcting: Correcting };

/** "Not sure: cháng or zhǎng?" One click settles it for this place, the reading that stands there included. */
export function DoubtfulReading({ content, display, correcting }: Props) {
  const [before = '', after = ''] = t('card.notSure', { choices: '\n' }).split('\n');
  return (
    <p class="card-doubt">
      {before}
      {likelyReadings(content, display).map((pinyin, index) => (
        <Fragment key={pinyin.join(' ')}>
          {index > 0 && <span>{t('card.or')}</span>}
          <button
            type="button"
            class="choice"
            lang="zh-Latn-pinyin"
            data-action={index === 0 ? 'confirm-reading' : 'change-reading'}
            title={t(index === 0 ? 'card.confirmReading' : 'card.changeReading')}
            onClick={() => correcting.onCorrect(pinyin, 'here')}
          >
            {written({ pinyin }, display)}
          </button>
        </Fragment>
      ))}
      {after}
    </p>
  );
}
