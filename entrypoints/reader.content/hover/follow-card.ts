import type { RefObject } from 'preact';
import { distanceTo, isOnWay } from '@/components/reader/card/hover-triangle';
import { placeCard } from '@/components/reader/card/place-card';
import type { BlockWords } from './block-words';
import { type PageWord, wordBeside } from './steps';
import type { TextAt } from './text-at';
import { type Rest, restTime } from './watch-pointer';
import { hanCount, isOnWord, type MarkedWord, markWord, unmarkWords } from './word-mark';

/** Milliseconds that an open card waits for the pointer to come nearer, and that it rests on the way to mean a word. */
const grace = 200;

/** `told`: the keyboard brought it. */
export type OpenWord = {
  id: number;
  at: PageWord;
  pinned: boolean;
  told: boolean;
  character?: { index: number };
};

export type FollowedCard = ReturnType<typeof followCard>;

type Options = {
  blocks: BlockWords;
  card: RefObject<HTMLElement | null>;
  /** Our element on the page, and its closed root. */
  host: HTMLElement;
  root: ShadowRoot;
  draw: () => void;
  onClosed: () => void;
};

/**
 * Which word of the page has its card open: opens, pins, moves and closes it after pointer and keys, as the reader does.
 * What asks for a word resolves to whether there was one, and rejects where the dictionary does not answer.
 */
export function followCard({ blocks, card, host, root, draw, onClosed }: Options) {
  let open: (OpenWord & MarkedWord & Pick<Rest, 'frame'>) | undefined;
  let latest = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let release: (() => void) | undefined;
  /** Where the pointer was last on the open word, and how near to the card it has come since. */
  let left: { x: number; y: number } | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  /** What of the page's had the focus before our card. */
  let before: Element | null = null;

  const stay = () => {
    clearTimeout(leaving);
    clearTimeout(waiting);
    leaving = waiting = undefined;
  };
  const close = () => {
    latest++;
    stay();
    release?.();
    release = undefined;
    unmarkWords();
    if (open === undefined) return;
    if (root.activeElement !== null) giveFocusBack();
    open = undefined;
    if (card.current?.matches(':popover-open')) card.current.hidePopover();
    onClosed();
    draw();
  };
  const giveFocusBack = () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
  };
  const pin = () => {
    stay();
    if (open === undefined || open.pinned) return;
    open = { ...open, pinned: true };
    draw();
  };
  const inWindow = ({ x, y, frame }: Rest) => {
    const offset = frame();
    return { x: x + offset.x, y: y + offset.y };
  };
  const isOnItsWay = (at: Rest): boolean => {
    const box = card.current?.getBoundingClientRect();
    if (open === undefined || left === undefined || box === undefined) return false;
    const here = inWindow(at);
    if (!isOnWay(left, here, box)) return false;
    const distance = distanceTo(box, here);
    if (distance < nearest) {
      nearest = distance;
      clearTimeout(leaving);
      leaving = undefined;
    }
    return true;
  };

  type How = Pick<OpenWord, 'pinned' | 'told' | 'character'> & { frame: Rest['frame']; near?: Rest };
  const put = (at: PageWord, { frame, near, ...how }: How): boolean => {
    const marked = markWord(at, how.character?.index, near, frame);
    if (marked === undefined) return false;
    stay();
    left = near && inWindow(near);
    nearest = Number.POSITIVE_INFINITY;
    if (open === undefined && document.activeElement !== host) before = document.activeElement;
    open = { id: ++latest, at, ...how, frame, ...marked };
    if (how.told) marked.place.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    draw();
    const element = card.current;
    if (element === null) return true;
    release?.();
    const hadFocus = element.contains(root.activeElement);
    // Anew, so that it stands above what the page has put on top since; but not from under the focus.
    if (element.matches(':popover-open') && !hadFocus) element.hidePopover();
    if (!element.matches(':popover-open')) element.showPopover();
    element.scrollTop = 0;
    release = placeCard(element, marked.place);
    return true;
  };
  const byKeys = (at: PageWord, character?: number) =>
    open !== undefined &&
    put(at, {
      ...{ pinned: open.pinned, told: true, frame: open.frame },
      character: character === undefined ? undefined : { index: character },
    });
  const move = async (step: 1 | -1): Promise<boolean> => {
    if (open === undefined) return false;
    const turn = ++latest;
    const next = await wordBeside(open.at, step, blocks);
    return turn === latest && next !== undefined && byKeys(next);
  };

  return {
    open: (): OpenWord | undefined => open,
    close,
    pin,
    stay,
    giveFocusBack,
    move,
    async nextCharacter() {
      if (open === undefined) return false;
      const next = (open.character?.index ?? 0) + 1;
      return next < hanCount(open.at) ? byKeys(open.at, next) : move(1);
    },
    /** Opens the card of the word at a place of the page. */
    async show({ text, offset }: TextAt, near: Rest): Promise<boolean> {
      const turn = ++latest;
      const word = await blocks.at(text.text, offset);
      if (turn !== latest || word === undefined) return false;
      return put({ text, word }, { pinned: false, told: false, frame: near.frame, near });
    },
    /** Reads the open word anew. */
    async refresh(): Promise<boolean> {
      if (open === undefined) return false;
      const { at, pinned, told, frame } = open;
      const turn = ++latest;
      const word = await blocks.at(at.text.text, at.word.start);
      return turn === latest && word !== undefined && put({ text: at.text, word }, { pinned, told, frame });
    },
    /** The pointer is there. */
    follow(at: Rest) {
      clearTimeout(waiting);
      if (open === undefined || open.pinned) return;
      if (isOnWord(open, at)) {
        stay();
        left = inWindow(at);
        nearest = Number.POSITIVE_INFINITY;
        return;
      }
      isOnItsWay(at);
      if (!open.told) leaving ??= setTimeout(close, grace);
    },
    /** The pointer rests there: calls `show` where that means a word. */
    rested(at: Rest, show: () => void) {
      if (open !== undefined && (open.pinned || isOnWord(open, at))) return;
      if (!isOnItsWay(at)) return show();
      // The open card is replaced by that of the word there, and goes where there is none.
      clearTimeout(leaving);
      leaving = undefined;
      waiting = setTimeout(() => {
        if (open?.told === false) leaving ??= setTimeout(close, grace);
        show();
      }, grace - restTime);
    },
    /** The page was clicked. */
    clicked(at: Rest) {
      if (open === undefined) return;
      if (open.pinned || !isOnWord(open, at)) close();
      else pin();
    },
    /** What only the pointer brought goes. */
    leave() {
      if (open !== undefined && !open.pinned && !open.told) close();
      else if (open === undefined) latest++;
    },
  };
}
