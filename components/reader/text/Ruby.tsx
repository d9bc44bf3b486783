import type { Shown } from '@/lib/chinese/display/display';

/**
 * One Han character under its syllable. The reading is an attribute that CSS draws, so that find, copy and screen
 * readers meet the Chinese alone.
 */
export function Ruby({ text, shown }: { text: string; shown: Shown | undefined }) {
  return (
    <ruby>
      {text}
      <rt data-p={shown?.text} class={shown?.changed ? `tone-${shown.tone} changed` : `tone-${shown?.tone ?? 5}`} />
    </ruby>
  );
}

/** A reading as text, each syllable in its tone's colour; the tone mark says the same without colour. */
export function Reading({ shown, class: name }: { shown: readonly Shown[]; class?: string }) {
  return (
    <span class={name} lang="zh-Latn-pinyin">
      {shown.map(({ text, tone, changed }, index) => (
        <span key={index} class={changed ? `tone-${tone} changed` : `tone-${tone}`}>
          {text}
        </span>
      ))}
    </span>
  );
}
