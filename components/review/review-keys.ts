import type { Grade } from '@/lib/review/log';

/** What keys do in a review. An action that is absent cannot be done now. */
export type ReviewActions = {
  flip?: () => void;
  grade?: (grade: Grade) => void;
  undo?: () => void;
  speak?: () => void;
  suspend?: () => void;
  help: () => void;
  /** Closes what is open on top; absent where nothing is. */
  close?: () => void;
};

/**
 * Does what a key means in a review. Keys in inputs, with modifiers and within a composition are left alone; Space and
 * Enter on a control are that control's; the others do nothing where the user turned single keys off.
 */
export function reviewKey(event: KeyboardEvent, actions: ReviewActions, singleKeys: boolean): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.repeat) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable]')) return;
  const does = commandOf(event.key, actions, singleKeys, target?.closest('a, button, summary') != null);
  if (does === undefined) return;
  event.preventDefault();
  does();
}

function commandOf(
  key: string,
  actions: ReviewActions,
  singleKeys: boolean,
  onControl: boolean,
): (() => void) | undefined {
  if (key === 'Escape') return actions.close;
  if (key === ' ' || key === 'Enter') return onControl ? undefined : actions.flip;
  if (!singleKeys) return undefined;
  const { grade } = actions;
  switch (key) {
    case '1':
    case '2':
    case '3':
    case '4':
      return grade && (() => grade(Number(key) as Grade));
    case 'u':
      return actions.undo;
    case 's':
      return actions.speak;
    case '-':
      return actions.suspend;
    case '?':
      return actions.help;
    default:
      return undefined;
  }
}
