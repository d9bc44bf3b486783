/** What is needed to know of a voice; `localService` says that it speaks on this computer. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

export type VoiceChoice<Found extends Voice> = {
  /** The voice to read with; absent where there is none, or none that may be used. */
  voice: Found | undefined;
  /** Whether there are voices that send what they read to their maker. */
  hasRemote: boolean;
};

/** Chooses a Mandarin voice: a local one, if possible of the region; a remote one only if allowed and needed. */
export function chooseVoice<Found extends Voice>(
  voices: readonly Found[],
  { region, remote }: { region: 'mainland' | 'taiwan'; remote: boolean },
): VoiceChoice<Found> {
  const mandarin = voices.filter(({ lang }) => isMandarin(lang));
  const isOurs = ({ lang }: Voice) => /(?:^|-)(?:tw|hant)(?:-|$)/.test(tagOf(lang)) === (region === 'taiwan');
  const rank = (voice: Voice) => (voice.localService ? 0 : 4) + (isOurs(voice) ? 0 : 2) + (voice.default ? 0 : 1);
  const [voice] = mandarin.filter(({ localService }) => localService || remote).sort((a, b) => rank(a) - rank(b));
  return { voice, hasRemote: mandarin.some(({ localService }) => !localService) };
}

/** Whether a voice's language is Mandarin: zh of Hong Kong and Macau is Cantonese, and so is zh-yue. */
export function isMandarin(lang: string): boolean {
  const tag = tagOf(lang);
  return /^(?:zh|cmn)(?:-|$)/.test(tag) && !/-(?:hk|mo|yue|nan|hak|wuu|gan|hsn)(?:-|$)/.test(tag);
}

/** Android writes zh_CN, Chinese systems zh-CN-liaoning and the like. */
function tagOf(lang: string): string {
  return lang.toLowerCase().replace(/_/g, '-');
}
