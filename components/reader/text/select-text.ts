import { selectContents } from '@/components/ui/select-contents';

/** Selects the paragraph that was clicked: the browser takes each ruby for one. */
export function selectParagraph(target: EventTarget | null): void {
  const piece = target instanceof Element ? target.closest('[data-piece]') : null;
  if (piece !== null) selectContents(piece);
}
