import { t, tn } from '@/components/ui/text';

type Picked = {
  /** Where the block stands, in pixels of the window. */
  box: { left: number; top: number; width: number; height: number };
  characters: number;
};

export type PickerViewProps = {
  picked?: Picked;
  /** What a screen reader is to announce now. */
  announcement: string;
  /** Why what was picked cannot be read. */
  problem?: string;
  onLarger: () => void;
  onSmaller: () => void;
  onTake: () => void;
  onCancel: () => void;
};

/** What lies over a page while a part of it is picked: the frame around the block, and a bar that says how. */
export function PickerView({ picked, announcement, problem, onLarger, onSmaller, onTake, onCancel }: PickerViewProps) {
  const actions = [
    { action: 'larger', look: ' touch-only', onClick: onLarger },
    { action: 'smaller', look: ' touch-only', onClick: onSmaller },
    { action: 'take', look: ' primary', onClick: onTake },
    { action: 'cancel', look: '', onClick: onCancel },
  ] as const;
  return (
    <>
      <div
        class="pick-surface"
        // A screen reader leaves the arrow keys to an application.
        role="application"
        tabIndex={-1}
        aria-label={t('picker.label')}
        aria-describedby="pick-keys"
      >
        {picked !== undefined && (
          <div
            class="pick-frame"
            style={{
              left: `${picked.box.left}px`,
              top: `${picked.box.top}px`,
              width: `${picked.box.width}px`,
              height: `${picked.box.height}px`,
            }}
          />
        )}
      </div>
      <div class="pick-bar">
        <div class="pick-said">
          <p>
            <strong>{t('picker.title')}</strong>{' '}
            {picked !== undefined && <span class="pick-count">{tn('picker.characters', picked.characters)}</span>}
          </p>
          <p class="pick-keys" id="pick-keys">
            {t('picker.keys')}
          </p>
          <p class="pick-touch">{t('picker.touch')}</p>
          {problem !== undefined && <p class="pick-problem">{problem}</p>}
        </div>
        <div class="buttons">
          {actions.map(({ action, look, onClick }) => (
            <button
              type="button"
              class={`btn${look}`}
              key={action}
              data-action={action}
              disabled={action === 'take' && picked === undefined}
              onClick={onClick}
            >
              {t(`picker.${action}`)}
            </button>
          ))}
        </div>
      </div>
      <div class="visually-hidden" role="status">
        {announcement}
      </div>
    </>
  );
}
