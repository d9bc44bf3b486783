import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import type { Aloud, AloudState } from '@/lib/speech/aloud';

type Props = { aloud: Aloud; state: AloudState; rate: number; onRate: (rate: number) => void };

const rates = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5];

/** Stands at the window's foot while something is read aloud, or was not. */
export function AloudBar({ aloud, state, rate, onRate }: Props) {
  const { speaking, problem } = state;
  if (speaking === undefined && problem === undefined) return null;
  return (
    <section class="foot-bar aloud-bar" aria-label={t('aloud.label')}>
      {speaking !== undefined && (
        <IconButton
          icon={speaking.paused ? 'play' : 'pause'}
          action="aloud-pause"
          label={t(speaking.paused ? 'aloud.resume' : 'aloud.pause')}
          onClick={speaking.paused ? aloud.resume : aloud.pause}
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

/** Why a voice stopped by itself, by the Web Speech API's word for it (`SpeechSynthesisErrorCode`). */
const voiceTexts = {
  network: 'aloud.offline',
  'language-unavailable': 'aloud.voiceGone',
  'voice-unavailable': 'aloud.voiceGone',
  'synthesis-unavailable': 'aloud.voiceGone',
  'audio-busy': 'aloud.noSound',
  'audio-hardware': 'aloud.noSound',
  'not-allowed': 'aloud.forbidden',
} as const;

function voiceText(code: string): string {
  return t(voiceTexts[code as keyof typeof voiceTexts] ?? 'aloud.failed', { problem: code });
}
