import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';
import type { Correction } from '@/lib/chinese/corrections';

type Props = { corrections: readonly Correction[]; onTakeBack: (correction: Correction) => void };

/** The readings that the user set right, each with where it holds. */
export function Corrections({ corrections, onTakeBack }: Props) {
  return (
    <ul class="items">
      {corrections.map((correction) => (
        <li class="item" key={JSON.stringify(correction)}>
          <span class="item-title">
            <span lang="zh">{correction.word}</span>{' '}
            <span class="correction-reading" lang="zh-Latn-pinyin">
              {correction.pinyin.join(' ')}
            </span>
          </span>
          <div class="sub">
            {correction.scope === 'always' ? t('corrections.always') : <Sentence correction={correction} />}
          </div>
          <button
            type="button"
            class="icon"
            data-action="take-back"
            title={t('corrections.takeBack', { word: correction.word })}
            aria-label={t('corrections.takeBack', { word: correction.word })}
            onClick={() => onTakeBack(correction)}
          >
            <Icon name="delete" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Sentence({ correction }: { correction: Correction & { scope: 'here' } }) {
  const { sentence, offset, word } = correction;
  return (
    <span lang="zh">
      {sentence.slice(0, offset)}
      <b>{word}</b>
      {sentence.slice(offset + word.length)}
    </span>
  );
}
