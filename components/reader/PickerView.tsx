import { t } from '@/components/ui/text';

export type Picked = {
  /** Where the block stands, in pixels of the window. */
  box: { left: number; top: number; width: number; height: number };
  characters: number;
};

export type PickerViewProps = {
  picked?: Picked;
  /** What a screen reader is to be told now. */
  told: string;
  /** Why what was picked cannot be read. */
  problem?: string;
  onLarger: () => void;
  onSmaller: () => void;
  onTake: () => void;
  onCancel: () => void;
};

/** What lies over a page while a part of it is picked: the frame around the block, and a bar that says how. */
export function PickerView({ picked, told, problem, onLarger, onSmaller, onTake, onCancel }: PickerViewProps) {
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
            {picked !== undefined && (
              <span class="pick-count">{t('picker.characters', { count: String(picked.characters) })}</span>
            )}
          </p>
          <p class="pick-keys" id="pick-keys">
            {t('picker.keys')}
          </p>
          <p class="pick-touch">{t('picker.touch')}</p>
          {problem !== undefined && <p class="pick-problem">{problem}</p>}
        </div>
        <div class="pick-actions">
          <button type="button" class="btn touch-only" data-action="larger" onClick={onLarger}>
            {t('picker.larger')}
          </button>
          <button type="button" class="btn touch-only" data-action="smaller" onClick={onSmaller}>
            {t('picker.smaller')}
          </button>
          <button type="button" class="btn primary" data-action="take" disabled={picked === undefined} onClick={onTake}>
            {t('picker.take')}
          </button>
          <button type="button" class="btn" data-action="cancel" onClick={onCancel}>
            {t('picker.cancel')}
          </button>
        </div>
      </div>
      <div class="visually-hidden" role="status">
        {told}
      </div>
    </>
  );
}
