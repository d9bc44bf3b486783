import type { ComponentChildren } from 'preact';
import type { Translation } from '@/lib/session/translation';
import type { Settings } from '@/lib/settings';
import type { Aloud, AloudState } from '@/lib/speech/aloud';
import { AloudBar } from './speech/AloudBar';
import { TranslationBar } from './toolbar/TranslationBar';

type Props = {
  /** What can be done with a selection. */
  children: ComponentChildren;
  /** Where the walk through the words to learn has come round. */
  said: string | undefined;
  translation: Translation | undefined;
  /** What translates the whole article; absent where nothing is translated. */
  whole: { start: () => void } | undefined;
  aloud: Aloud;
  spoken: AloudState;
  settings: Pick<Settings, 'speechRate'>;
  onRate: (rate: number) => void;
};

/** What stands at the window's foot, one over the other. */
export function ReaderFoot({ said, translation, whole, spoken, children, ...props }: Props) {
  return (
    <div class="foot">
      <div role="status">{said !== undefined && <p class="foot-bar walk-note">{said}</p>}</div>
      {children}
      {translation !== undefined && whole !== undefined && (
        <TranslationBar translation={translation} onStart={whole.start} />
      )}
      <AloudBar aloud={props.aloud} state={spoken} rate={props.settings.speechRate} onRate={props.onRate} />
    </div>
  );
}
