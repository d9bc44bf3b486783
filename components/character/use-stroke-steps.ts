import { useEffect, useRef, useState } from 'preact/hooks';
import { useTask } from '@/components/ui/use-task';

/** Between two strokes that are played, in ms. */
const pause = 220;

type Steps = {
  /** How many strokes are written; at first all of them. */
  step: number;
  /** Whether the last of them is being drawn, and the run of which it is one: a stroke drawn again is another. */
  isMoving: boolean;
  run: number;
  isPlaying: boolean;
  /** Nothing has been asked for yet. */
  isAtRest: boolean;
};

/** A character's strokes one after the other, by steps or played; still where the user wants less motion. */
export function useStrokeSteps(count: number) {
  const [state, setState] = useState<Steps>({ step: count, isMoving: false, run: 0, isPlaying: false, isAtRest: true });
  const isStill = useReducedMotion();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // A stroke that is being drawn is there at once.
    if (isStill) setState((last) => (last.isMoving ? { ...last, isMoving: false, isPlaying: false } : last));
    return () => clearTimeout(timer.current);
  }, [isStill]);

  const to = (step: number, isPlaying: boolean, isMoving = !isStill) => {
    clearTimeout(timer.current);
    setState((last) => ({ step, isPlaying, isMoving, run: last.run + 1, isAtRest: false }));
  };
  const { step, isPlaying } = state;
  return {
    ...state,
    canPlay: !isStill,
    /** After the last stroke comes the first again. */
    next: () => to(step >= count ? 1 : step + 1, false),
    previous: () => to(step <= 1 ? count : step - 1, false, false),
    play: () => to(1, true),
    stop: () => to(count, false, false),
    /** The stroke that was being drawn is there. */
    drawn: () => {
      setState((last) => ({ ...last, isMoving: false, isPlaying: last.isPlaying && step < count }));
      if (isPlaying && step < count) timer.current = setTimeout(() => to(step + 1, true), pause);
    },
  };
}

function useReducedMotion(): boolean {
  const [isStill, setStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  useTask((signal) => {
    const query = matchMedia('(prefers-reduced-motion: reduce)');
    query.addEventListener('change', () => setStill(query.matches), { signal });
  }, []);
  return isStill;
}
