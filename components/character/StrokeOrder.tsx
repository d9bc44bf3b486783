import { useId } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { useShortcuts } from '@/components/ui/shortcuts';
import { t } from '@/components/ui/text';
import type { Stroke } from '@/lib/characters/types';
import { useStrokeSteps } from './use-stroke-steps';
import './stroke-order.css';

type Props = { character: string; strokes: readonly Stroke[] };

/** How a character is written: all of it at first, then stroke by stroke, by buttons, arrow keys or played. */
export function StrokeOrder({ character, strokes }: Props) {
  const steps = useStrokeSteps(strokes.length);
  const { step, isMoving, isPlaying, isAtRest, next, previous } = steps;
  useShortcuts({ ArrowLeft: previous, ArrowRight: next }, { singleKeys: true, repeat: ['ArrowLeft', 'ArrowRight'] });
  const current = strokes[step - 1];
  return (
    <div class="stroke-order">
      <svg
        class="stroke-paper"
        viewBox="0 0 1024 1024"
        role="img"
        aria-label={t('character.drawing', { character })}
        data-step={step}
        data-moving={isMoving}
      >
        <path class="stroke-grid" d="M512 0V1024M0 512H1024" />
        <g transform={upright}>
          {strokes.map(({ path }, index) => (
            <path key={path} d={path} class={strokeClass(index, step, isMoving, isAtRest)} />
          ))}
          {isMoving && current && <Brush key={steps.run} stroke={current} onDrawn={steps.drawn} />}
        </g>
      </svg>
      <p class="stroke-count sub" role="status" aria-live={isPlaying ? 'off' : 'polite'}>
        {isAtRest
          ? t('character.strokes', { count: String(strokes.length) })
          : t('character.stroke', { number: String(step), count: String(strokes.length) })}
      </p>
      <div class="line stroke-buttons">
        <Button
          action="previous-stroke"
          aria-keyshortcuts="ArrowLeft"
          label={t('character.previous')}
          onClick={previous}
        />
        <Button action="next-stroke" aria-keyshortcuts="ArrowRight" label={t('character.next')} onClick={next} />
        {steps.canPlay && (
          <Button
            action="play-strokes"
            label={t(isPlaying ? 'character.stop' : 'character.play')}
            onClick={isPlaying ? steps.stop : steps.play}
          />
        )}
      </div>
    </div>
  );
}

/** The data has y upwards, and its square from -124 to 900. */
export const upright = 'translate(0 900) scale(1 -1)';

function strokeClass(index: number, step: number, isMoving: boolean, isAtRest: boolean): string {
  if (index >= (isMoving ? step - 1 : step)) return 'stroke';
  return !isAtRest && index === step - 1 ? 'stroke written latest' : 'stroke written';
}

/** A stroke as it is drawn: a broad line along it, of which only what is inside its outline is seen. */
function Brush({ stroke: { path, line }, onDrawn }: { stroke: Stroke; onDrawn: () => void }) {
  const id = useId();
  const length = line.reduce((sum, [x, y], index) => {
    const [lastX, lastY] = line[index - 1] ?? [x, y];
    return sum + Math.hypot(x - lastX, y - lastY);
  }, 0);
  return (
    <>
      <clipPath id={id}>
        <path d={path} />
      </clipPath>
      <polyline
        class="stroke-brush"
        clip-path={`url(#${id})`}
        points={line.join(' ')}
        pathLength={1}
        style={{ animationDuration: `${Math.round(200 + length * 0.6)}ms` }}
        onAnimationEnd={onDrawn}
      />
    </>
  );
}
