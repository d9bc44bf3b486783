import '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';
import type { Translation, TranslationProblem } from '@/lib/session/translation';

type Props = {
  translation: Translation;
  /** What the button translates: a piece, or all of a table, whose cells show their own translations. */
  pieces: readonly number[];
  inList?: boolean;
};

/** The translation under a piece of the text, and the button that asks for it. The text is one Tab stop: `t` asks too. */
export function TranslationView({ translation, pieces, inList = false }: Props) {
  const shown = pieces.map((piece) => translation.shown(piece)).filter((each) => each !== undefined);
  const isShown = shown.length > 0;
  const isOfAll = isShown && shown.every(({ isOneOfAll }) => isOneOfAll);
  const [piece] = pieces;
  const Outer = inList ? 'li' : 'div';
  const label = t(isShown ? 'translation.hide' : 'translation.show');
  const toggle = async () => {
    for (const each of pieces) if ((translation.shown(each) !== undefined) === isShown) await translation.toggle(each);
  };
  return (
    <Outer class={['translation', isShown && 'shown', isOfAll && 'of-all'].filter(Boolean).join(' ')}>
      <button
        type="button"
        class="icon translate"
        data-action="translate"
        tabIndex={-1}
        title={label}
        aria-label={label}
        aria-pressed={isShown}
        onClick={() => void toggle()}
      >
        <Icon name="translate" />
      </button>
      {pieces.length === 1 && piece !== undefined && <TranslationText {...{ translation, piece }} />}
    </Outer>
  );
}

/** What is translated of a piece so far. */
export function TranslationText({
  translation,
  piece,
}: {
  translation: Translation;
  piece: number;
}): ComponentChildren {
  const shown = translation.shown(piece);
  if (shown === undefined) return null;
  return (
    // Of the whole article, every paragraph would be said while the reader reads another.
    <div class="translation-text" lang={translation.language} aria-live={shown.isOneOfAll ? undefined : 'polite'}>
      {shown.sentences.map((sentence, index) => (
        // As one text: Chromium loses a space that came after another one once that is gone.
        <span key={index}>{`${sentence ?? '…'} `}</span>
      ))}
      {shown.downloading !== undefined && (
        <span class="translation-state">{t('translation.downloading', { percent: String(shown.downloading) })}</span>
      )}
      {shown.problem !== undefined && <span class="translation-state">{translationText(shown.problem)}</span>}
    </div>
  );
}

/** Why the browser's translator gave nothing: by the name of its error, which every browser has in its own words. */
const translationTexts = {
  NetworkError: 'translation.offline',
  NotAllowedError: 'translation.forbidden',
  SecurityError: 'translation.forbidden',
  NotSupportedError: 'translation.unsupported',
  NotReadableError: 'translation.unsupported',
  QuotaExceededError: 'translation.noRoom',
} as const;

export function translationText({ name, message }: TranslationProblem): string {
  return t(translationTexts[name as keyof typeof translationTexts] ?? 'translation.failed', { problem: message });
}
