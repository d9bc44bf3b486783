import { t } from '@/components/ui/text';

/** Why a voice stopped by itself, from the Web Speech API's word for it (`SpeechSynthesisErrorCode`). */
export function voiceText(code: string): string {
  switch (code) {
    case 'network':
      return t('aloud.offline');
    case 'language-unavailable':
    case 'voice-unavailable':
    case 'synthesis-unavailable':
      return t('aloud.voiceGone');
    case 'audio-busy':
    case 'audio-hardware':
      return t('aloud.noSound');
    case 'not-allowed':
      return t('aloud.forbidden');
    default:
      return t('aloud.failed', { problem: code });
  }
}
