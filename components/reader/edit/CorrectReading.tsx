import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { written } from '@/components/reader/card/entry-text';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { Correction } from '@/lib/chinese/own/corrections';
import type { CardContent } from '@/lib/session/glossary';
import { ScopeButtons } from './ScopeButtons';

export type Correcting = {
  onCorrect: (pinyin: readonly string[], scope: Correction['scope']) => void;
  onUndo: () => void;
};

type Props = { content: CardContent; display: Display; correcting: Correcting; onDone: () => void };

/** Whether there is anything to choose: the user's own reading is taken back first. */
export function canCorrect({ token, characters }: CardContent): boolean {
  return token.corrected === undefined && characters.some(({ syllables }) => syllables.length > 1);
}

/** Sets a word's reading right: a choice among what the dictionary knows of each character, for here or for always. */
export function CorrectReading({ content, display, correcting, onDone }: Props) {
  const { token, characters } = content;
  const current = display.syllables(token);
  const [chosen, setChosen] = useState(current);
  const form = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, []);
  // What is doubtful may be confirmed.
  const mayKeep = token.doubtful || chosen.join(' ') !== current.join(' ');
  return (
    <fieldset ref={form} class="card-correct open">
      <legend>{t('card.correct')}</legend>
      {characters.map(
        ({ character, syllables }, place) =>
          syllables.length > 1 && (
            <div class="card-correct-row" key={place}>
              <b lang="zh">{character}</b>
              {syllables.map((syllable) => (
                <button
                  type="button"
                  class="choice"
                  key={syllable}
                  lang="zh-Latn-pinyin"
                  aria-pressed={chosen[place] === syllable}
                  onClick={() => setChosen(chosen.map((now, index) => (index === place ? syllable : now)))}
                >
                  {written({ pinyin: [syllable] }, display)}
                </button>
              ))}
            </div>
          ),
      )}
      <ScopeButtons
        action="correct"
        always={t('card.correctAlways')}
        isDisabled={() => !mayKeep}
        onChoose={(scope) => {
          correcting.onCorrect(chosen, scope);
          onDone();
        }}
        onCancel={onDone}
      />
    </fieldset>
  );
}

/** Says that the reading is the user's own, and takes it back. */
export function OwnReading({ scope, onUndo }: { scope: Correction['scope']; onUndo: () => void }) {
  return (
    <div class="card-correct">
      <span class="chip">{t(scope === 'here' ? 'card.ownHere' : 'card.ownAlways')}</span>
      <button type="button" class="link" data-action="undo-correction" onClick={onUndo}>
        {t('card.undoReading')}
      </button>
    </div>
  );
}
