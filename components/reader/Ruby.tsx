import { toneOf } from './tones';

/**
 * One Han character under its syllable. The pinyin is an attribute that CSS draws, so that find, copy and screen
 * readers meet the Chinese alone.
 */
export function Ruby({ text, syllable }: { text: string; syllable: string }) {
  return (
    <ruby>
      {text}
      <rt data-p={syllable} />
    </ruby>
  );
}

/** Pinyin as text, each syllable in its tone's colour; the tone mark says the same without colour. */
export function Pinyin({ syllables, class: name }: { syllables: string[]; class?: string }) {
  return (
    <span class={name} lang="zh-Latn-pinyin">
      {syllables.map((syllable, index) => (
        <span key={index} class={`tone-${toneOf(syllable)}`}>
          {syllable}
        </span>
      ))}
    </span>
  );
}
