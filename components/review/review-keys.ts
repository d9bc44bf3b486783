import type { Bindings } from '@/components/ui/shortcuts';
import type { Grade } from '@/lib/review/log';

/** What keys do in a review; an absent action cannot be done now. */
export type ReviewActions = {
  flip?: () => void;
  grade?: (grade: Grade) => void;
  undo?: () => void;
  speak?: () => void;
  suspend?: () => void;
  help: () => void;
};

export function reviewBindings({ flip, grade, undo, speak, suspend, help }: ReviewActions): Bindings {
  const give = (each: Grade) => grade && (() => grade(each));
  return {
    ...{ ' ': flip, Enter: flip },
    ...{ 1: give(1), 2: give(2), 3: give(3), 4: give(4) },
    ...{ u: undo, s: speak, '-': suspend, '?': help },
  };
}
