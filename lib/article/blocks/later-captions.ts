import { isCaptionFor } from './captions.ts';
import { CAPTION_LENGTH } from './figures.ts';
import type { Walked } from './walk-blocks.ts';

/** Moves each paragraph that is the caption of the picture before it into that picture's block. */
export function withLaterCaptions(walked: Walked[]): Walked[] {
  return walked.filter(({ block, element }, index) => {
    const before = walked[index - 1];
    if (before?.block.kind !== 'figure' || block.kind !== 'paragraph' || block.text.length > CAPTION_LENGTH)
      return true;
    const figure = before.block;
    if (figure.text !== undefined) return figure.text !== block.text;
    if (block.text !== figure.alt && !isCaptionFor(element, block.text, before.element)) return true;
    figure.text = block.text;
    return false;
  });
}
