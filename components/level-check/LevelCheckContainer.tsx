import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import type { KnownLevel } from '@/lib/chinese/known-level';
import { scriptOf } from '@/lib/regional-display';
import type { Settings } from '@/lib/settings';
import { mostAnswers } from '@/lib/words/level-check/level-check';
import { CheckQuestion } from './CheckQuestion';
import { CheckResult } from './CheckResult';
import { CheckStart } from './CheckStart';
import { CheckUnclear } from './CheckUnclear';
import { useLevelCheck } from './use-level-check';
import './level-check.css';

type Props = {
  settings: Pick<Settings, 'script' | 'pronunciation'>;
  onLevel: (level: KnownLevel) => void;
  onClose: () => void;
};

/** The level check, in a modal dialog: Escape leaves it, and nothing is changed then. */
export function LevelCheckContainer({ settings, onLevel, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { view, start, answer, back, again } = useLevelCheck();
  useEffect(() => dialog.current?.showModal(), []);
  const script = scriptOf(settings, t('uiLanguage'));

  // The button that began the check is gone, and the one that led back to its first word is disabled: the keys are to
  // reach the dialog all the same.
  const isFirst = view.kind === 'word' && view.number === 1;
  useLayoutEffect(() => {
    if (isFirst) dialog.current?.focus();
  }, [isFirst]);

  const onKeyDown = (event: KeyboardEvent) => {
    // The story or the preview behind has shortcuts of its own.
    event.stopPropagation();
    if (view.kind !== 'word' || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight' && event.key !== 'Backspace') return;
    event.preventDefault();
    if (event.key === 'Backspace') back();
    else answer(event.key === 'ArrowRight');
  };

  return (
    <dialog
      ref={dialog}
      class="level-check"
      tabIndex={-1}
      aria-label={t('levelCheck.title')}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2>{t('levelCheck.title')}</h2>
        <IconButton
          icon="close"
          action="close-check"
          label={t('levelCheck.close')}
          onClick={() => dialog.current?.close()}
        />
      </header>
      {view.kind === 'start' && <CheckStart {...view} onStart={start} />}
      {view.kind === 'word' && (
        <CheckQuestion
          text={view.word[script]}
          script={script}
          number={view.number}
          most={mostAnswers}
          onAnswer={answer}
          onBack={back}
        />
      )}
      {view.kind === 'unclear' && <CheckUnclear {...view.nonsense} onAgain={again} />}
      {view.kind === 'result' && (
        <CheckResult
          {...view}
          isBeginner={view.level.kind === 'beginner'}
          onUse={() => {
            onLevel(view.level);
            dialog.current?.close();
          }}
          onAgain={again}
        />
      )}
    </dialog>
  );
}
