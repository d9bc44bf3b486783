import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { Correction } from '@/lib/chinese/corrections';
import type { Display } from '@/lib/chinese/display/display';
import type { CardContent } from '@/lib/reading/glossary';

export type Correcting = {
  onCorrect: (pinyin: string[], scope: Correction['scope']) => void;
  onUndo: () => void;
};

type Props = { content: CardContent; display: Display; correcting: Correcting };

/** Sets a word's reading right: a choice among what the dictionary knows of each character, for here or for always. */
export function CorrectReading({ content, display, correcting }: Props) {
  const { token, characters } = content;
  const current = [...display.syllables(token)];
  // Of a reading that may well be another, the others are shown at once.
  const [chosen, setChosen] = useState<string[] | undefined>(token.doubtful ? current : undefined);
  const write = (syllable: string) =>
    display
      .reading({ pinyin: [syllable] })
      .map(({ text }) => text)
      .join('');

  if (token.corrected !== undefined)
    return (
      <div class="card-correct">
        <span class="chip">{t(token.corrected === 'here' ? 'card.ownHere' : 'card.ownAlways')}</span>
        <button type="button" class="link" data-action="undo-correction" onClick={correcting.onUndo}>
          {t('card.undoReading')}
        </button>
      </div>
    );
  if (characters.every(({ syllables }) => syllables.length < 2)) return null;
  if (chosen === undefined)
    return (
      <div class="card-correct">
        <button type="button" class="link" data-action="correct" onClick={() => setChosen(current)}>
          {t('card.correct')}
        </button>
      </div>
    );

  const isNew = chosen.join(' ') !== current.join(' ');
  return (
    <fieldset class="card-correct open">
      <legend class={token.doubtful ? undefined : 'visually-hidden'}>
        {t(token.doubtful ? 'card.doubtful' : 'card.correct')}
      </legend>
      {characters.map(({ character, syllables }, place) => (
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
              {write(syllable)}
            </button>
          ))}
        </div>
      ))}
      <div class="card-correct-row">
        {(['here', 'always'] as const).map((scope) => (
          <button
            type="button"
            class="btn"
            key={scope}
            data-action={`correct-${scope}`}
            disabled={!isNew}
            onClick={() => correcting.onCorrect(chosen, scope)}
          >
            {t(scope === 'here' ? 'card.correctHere' : 'card.correctAlways')}
          </button>
        ))}
        <button type="button" class="btn quiet" onClick={() => setChosen(undefined)}>
          {t('card.cancel')}
        </button>
      </div>
    </fieldset>
  );
}
