import { useEffect, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';
import type { Translation } from '@/lib/reading/translation';
import { translationText } from './translation-text';

type Props = { translation: Translation; piece: number; inList: boolean };

/** The translation under a piece of the text, and the button that asks for it. The text is one Tab stop: `t` asks too. */
export function TranslationView({ translation, piece, inList }: Props) {
  const [shown, setShown] = useState(() => translation.shown(piece));
  useEffect(() => {
    const look = () => setShown(translation.shown(piece));
    look();
    return translation.subscribe(look);
  }, [translation, piece]);

  const Outer = inList ? 'li' : 'div';
  const label = t(shown === undefined ? 'translation.show' : 'translation.hide');
  return (
    <Outer class={shown === undefined ? 'translation' : 'translation shown'}>
      <button
        type="button"
        class="icon translate"
        data-action="translate"
        tabIndex={-1}
        title={label}
        aria-label={label}
        aria-pressed={shown !== undefined}
        onClick={() => void translation.toggle(piece)}
      >
        <Icon name="translate" />
      </button>
      {shown !== undefined && (
        <div class="translation-text" lang={translation.language} aria-live="polite">
          {shown.sentences.map((sentence, index) => (
            <span key={index}>{sentence ?? '… '} </span>
          ))}
          {shown.downloading !== undefined && (
            <span class="translation-state">
              {t('translation.downloading', { percent: String(shown.downloading) })}
            </span>
          )}
          {shown.problem !== undefined && <span class="translation-state">{translationText(shown.problem)}</span>}
        </div>
      )}
    </Outer>
  );
}
