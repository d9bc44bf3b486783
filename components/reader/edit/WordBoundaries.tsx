import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import type { CutStrip } from '@/lib/session/cut-strip';
import { ScopeButtons } from './ScopeButtons';

type Props = { strip: CutStrip; onCut: (cut: OwnCut) => void; onDone: () => void };

/** The characters round a word, with a button between each two that splits or joins them. */
export function WordBoundaries({ strip, onCut, onDone }: Props) {
  const [boundaries, setBoundaries] = useState<readonly number[]>(strip.boundaries);
  const characters = charactersOf(strip.text);
  const toggle = (at: number) =>
    setBoundaries(
      boundaries.includes(at) ? boundaries.filter((each) => each !== at) : [...boundaries, at].sort(byNumber),
    );
  const save = (scope: OwnCut['scope']) => {
    const cut = strip.cut(boundaries, scope);
    if (cut !== undefined) onCut(cut);
    onDone();
  };
  return (
    <fieldset class="card-correct open">
      <legend>{t('edit.boundariesHint')}</legend>
      <div class="cut-strip" lang="zh">
        {characters.map(({ character, end }, index) => (
          <span class="cut-step" key={end}>
            <span class="cut-character">{character}</span>
            {index < characters.length - 1 && (
              <button
                type="button"
                class="cut-gap"
                data-at={end}
                lang={t('uiLanguage')}
                aria-pressed={boundaries.includes(end)}
                aria-label={t(boundaries.includes(end) ? 'edit.join' : 'edit.split', {
                  ...{ before: character, after: characters[index + 1]?.character ?? '' },
                })}
                onClick={() => toggle(end)}
              />
            )}
          </span>
        ))}
      </div>
      <ScopeButtons
        action="cut"
        always={t('edit.everywhere')}
        isDisabled={(scope) => strip.cut(boundaries, scope) === undefined}
        onChoose={save}
        onCancel={onDone}
      />
    </fieldset>
  );
}

const byNumber = (a: number, b: number) => a - b;

/** A text's characters, each with where it ends (UTF-16 units). */
function charactersOf(text: string): { character: string; end: number }[] {
  let end = 0;
  return [...text].map((character) => {
    end += character.length;
    return { character, end };
  });
}
