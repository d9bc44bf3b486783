import { useEffect, useRef } from 'preact/hooks';

/**
 * Closes a card whose word is no longer cut as it was: a card belongs to a word.
 * @param word the card's word as it is cut now
 * @param revision changes where tokens were replaced; 0 before any was
 */
export function useCloseOnNewCut(word: string | undefined, revision: number, close: () => void): void {
  const cut = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (revision > 0 && cut.current !== word) close();
  }, [revision]);
  useEffect(() => {
    cut.current = word;
  });
}
