import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import type { Aloud, AloudState } from '@/lib/speech/aloud';
import { voiceText } from './voice-text';

type Props = { aloud: Aloud; state: AloudState; rate: number; onRate: (rate: number) => void };

const rates = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5];

/** Stands at the window's foot while something is read aloud, or was not. */
export function AloudBar({ aloud, state, rate, onRate }: Props) {
  const { reading, problem } = state;
  if (reading === undefined && problem === undefined) return null;
  return (
    <section class="aloud-bar" aria-label={t('aloud.label')}>
      {reading !== undefined && (
        <IconButton
          icon={reading.paused ? 'play' : 'pause'}
          action="aloud-pause"
          label={t(reading.paused ? 'aloud.resume' : 'aloud.pause')}
          onClick={reading.paused ? aloud.resume : aloud.pause}
        />
      )}
      <IconButton icon="stop" action="aloud-stop" label={t('aloud.stop')} onClick={aloud.stop} />
      {problem !== undefined && <span role="alert">{voiceText(problem)}</span>}
      <label>
        <span class="visually-hidden">{t('aloud.rate')}</span>
        <select value={String(rate)} onChange={(event) => onRate(Number(event.currentTarget.value))}>
          {rates.map((each) => (
            <option key={each} value={String(each)}>
              {each} ×
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
