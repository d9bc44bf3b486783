import type { KeptProgress } from './progress';

/**
 * Where an article is to be opened so that a sentence of it is on top: found by the sentence's text, wherever it stands.
 * Whether the article was finished stays known.
 */
export function placeOfText(text: string, kept: KeptProgress | undefined): KeptProgress {
  return { block: -1, offset: 0, text, share: 0, finished: kept?.finished ?? false };
}

/** Whether a place lies before the one that is kept: who looks up a sentence does not lose the place that was reached. */
export function isStepBack(now: KeptProgress, kept: KeptProgress | undefined): boolean {
  return kept !== undefined && !(now.finished && !kept.finished) && now.share < kept.share;
}
