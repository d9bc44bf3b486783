import { Fragment } from 'preact';
import type { Shown } from '@/lib/chinese/display/display';

/** A Han character and its syllable, an attribute drawn by CSS: find, copy and screen readers meet Chinese alone. */
export function Ruby({ text, shown }: { text: string; shown: Shown | undefined }) {
  return (
    <ruby>
      {text}
      <rt data-p={shown?.text} class={shown?.changed ? `tone-${shown.tone} changed` : `tone-${shown?.tone ?? 5}`} />
    </ruby>
  );
}

type ReadingProps = { shown: readonly Shown[]; class?: string; apart?: boolean };

/** Pinyin as text, perhaps with its syllables apart, each syllable in its tone's colour; the tone mark says the same without colour. */
export function Reading({ shown, class: name, apart = false }: ReadingProps) {
  return (
    <span class={name} lang="zh-Latn-pinyin">
      {shown.map(({ text, tone, changed }, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          <span class={changed ? `tone-${tone} changed` : `tone-${tone}`}>
            {apart && index > 0 ? ` ${text}` : text}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
