import type { WordSource } from '@/components/reader/card/card-control';
import { type StretchCard, whenSelected } from '@/components/reader/edit/useSelection';
import type { HoverWord } from '@/components/reader/HoverView';
import type { BlockWords } from './block-words';
import { pageSelection } from './page-selection';
import { type PageWord, wordBeside } from './steps';
import { deepestAt, rangeOf, textAt } from './text-at';
import { type PagePoint, watchPointer } from './watch-pointer';
import { hanCount, highlightWord, isOnWord, type MarkedWord, markWord } from './word-mark';

/** A word of the page that has, or may have, its card open. */
export type OpenPageWord = HoverWord & MarkedWord & { at: PageWord; frame: PagePoint['frame'] };

export type PageWords = WordSource<OpenPageWord, PagePoint> & {
  /** Annotates the open word again. */
  refresh(): Promise<void>;
};

type Selecting = Pick<PagePoint, 'document' | 'frame'>;

type Options = {
  blocks: BlockWords;
  /** Our element on the page, and its closed root. */
  host: HTMLElement;
  root: ShadowRoot;
  /** Called with whether the dictionary answers; what fails is no word. */
  onAnswered: (answers: boolean) => void;
  /** Called with each key of the page. */
  onKey: (event: KeyboardEvent) => void;
};

/** The words of the page as a card meets them: by the caret under the pointer, each annotated as it is asked for. */
export function pageWords({ blocks, host, root, onAnswered, onKey }: Options): PageWords {
  let count = 0;
  /** What of the page's had the focus before our card. */
  let before: Element | null = null;
  let control: Parameters<PageWords['watch']>[0] | undefined;

  const asked = async <Answer>(question: Promise<Answer | undefined>): Promise<Answer | undefined> => {
    try {
      const answer = await question;
      if (answer !== undefined) onAnswered(true);
      return answer;
    } catch {
      onAnswered(false);
      return undefined;
    }
  };
  /** Undefined where the page has changed its text in the meantime. */
  const made = (
    at: PageWord | undefined,
    frame: PagePoint['frame'],
    { near, character, stretch }: { near?: PagePoint; character?: number; stretch?: StretchCard } = {},
  ): OpenPageWord | undefined => {
    const marked = at && markWord(at, character, near, frame);
    if (at === undefined || marked === undefined) return undefined;
    const { session, article, piece, token } = at.word;
    const part = {
      character: character === undefined ? undefined : { index: character },
      stretch,
    };
    return { id: ++count, ...{ session, article, piece, token }, ...part, ...{ at, frame }, ...marked };
  };
  const wordAt = async ({ text, offset }: NonNullable<ReturnType<typeof textAt>>): Promise<PageWord | undefined> => {
    const word = await blocks.at(text.text, offset);
    return word && { text, word };
  };

  const selectedStretch = async ({ document, frame }: Selecting, pressed: PagePoint | undefined) => {
    const { roots = [] } = pressed === undefined ? {} : deepestAt(document, pressed.x, pressed.y);
    const selection = pageSelection(document, roots);
    if (selection === undefined) return undefined;
    const { text, start, end } = selection;
    const found = await asked(blocks.stretch(text.text, start, end));
    if (found === undefined) return undefined;
    const { word, stretch } = found;
    return {
      stretch,
      box() {
        const box = rangeOf(text, word.start, word.end)?.getBoundingClientRect();
        const { y } = frame();
        return box && { top: y + box.top, bottom: y + box.bottom };
      },
      word: (card: StretchCard) => made({ text, word }, frame, { stretch: card }),
    };
  };
  let selectionChanged: (at: Selecting, pressed: PagePoint | undefined) => void = () => {};

  return {
    async find(point) {
      const found = textAt(point.document, point.x, point.y);
      return found && made(await asked(wordAt(found)), point.frame, { near: point });
    },
    place: ({ place }) => place,
    mark(word) {
      if (document.activeElement !== host) before = document.activeElement;
      return highlightWord(word);
    },
    beside: async (word, step) => word && made(await asked(wordBeside(word.at, step, blocks)), word.frame),
    nextCharacter(word) {
      const next = (word?.character?.index ?? 0) + 1;
      return word && !word.stretch && next < hanCount(word.at)
        ? made(word.at, word.frame, { character: next })
        : undefined;
    },
    reveal: ({ place }) => place.element.scrollIntoView({ block: 'nearest', behavior: 'instant' }),
    takeFocus() {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
    },
    watchSelection(found, signal) {
      let last: (() => ReturnType<typeof selectedStretch>) | undefined;
      const changed = whenSelected(() => {
        const asking = last;
        asking?.().then((selected) => asking === last && !signal.aborted && found(selected));
      }, signal);
      selectionChanged = (at, pressed) => {
        last = () => selectedStretch(at, pressed);
        changed();
      };
    },
    watch(card, signal) {
      const { open, send } = card;
      control = card;
      const entered = ({ relatedTarget }: Event & { relatedTarget?: EventTarget | null }) => {
        if (relatedTarget instanceof Element && relatedTarget.getRootNode() !== root) before = relatedTarget;
      };
      root.addEventListener('focusin', entered, { signal });
      const isOnOpen = (point: PagePoint) => {
        const word = open.peek()?.word;
        return word !== undefined && isOnWord(word, point);
      };
      watchPointer(
        window,
        (event) => event.target === host,
        {
          move(point, pressed) {
            const isOpen = isOnOpen(point);
            const { x, y } = point.frame();
            send({
              kind: 'move',
              at: { x: point.x + x, y: point.y + y },
              under: isOpen ? { isOpen } : { target: point },
              pressed,
            });
          },
          click(point) {
            if (open.peek() !== undefined) send({ kind: 'click', under: { isOpen: isOnOpen(point) } });
          },
          tap: (target) => send({ kind: 'tap', target }),
          leave: () => send({ kind: 'leave' }),
          key: onKey,
          select: (at, pressed) => selectionChanged(at, pressed),
        },
        signal,
      );
      window.addEventListener('scroll', () => send({ kind: 'scroll' }), { signal, capture: true, passive: true });
    },
    async refresh() {
      const open = control?.open.peek();
      if (open === undefined) return;
      const { text, word } = open.word.at;
      const now = await asked(wordAt({ text, offset: word.start }));
      // Characters that were selected keep their card until they are a word.
      if (open.word.stretch !== undefined && (now?.word.start !== word.start || now.word.end !== word.end)) return;
      const again = made(now, open.word.frame);
      if (again !== undefined && control?.open.peek() === open) control.send({ kind: 'replace', word: again });
    },
  };
}
