import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReaderProps } from '@/components/reader/reader-props';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import { useTask } from '@/components/ui/use-task';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import type { CardContent } from '@/lib/session/glossary';
import type { Selected, SelectionOffer } from './useSelection';

type Props<Word> = Pick<ReaderProps, 'notices' | 'background' | 'lookUp'> & {
  selection: SelectionOffer<Word>;
  /** Opens the card of the selected characters. */
  onOpen: (word: Word) => void;
};

const correctFailed = (problem: string) => t('reader.correctFailed', { problem });

/** Stands beside selected characters that could be a word: looks them up, makes one word of them, and takes that back. */
export function SelectionBar<Word>({ selection, notices, background, lookUp, onOpen }: Props<Word>) {
  const { selected, made, onMade, close } = selection;
  const bar = useRef<HTMLElement>(null);
  const [isAbove, setAbove] = useState(false);
  // At the window's foot, unless the selection is there.
  useLayoutEffect(() => {
    if (selected !== undefined) setAbove(covers(selected.box(), bar.current));
  }, [selected]);
  useNextAction(bar, made !== undefined, close);
  const text = made?.text ?? selected?.stretch.text;
  if (text === undefined) return null;

  const make = async (scope: OwnCut['scope']) => {
    const cut = selected?.stretch.cut(scope);
    if (cut !== undefined && (await notices.attempt(() => background.setCut(cut), correctFailed))) onMade(cut);
  };
  const undo = async (cut: OwnCut) => {
    if (await notices.attempt(() => background.removeCut(cut), correctFailed)) close();
  };
  const open = async ({ word, stretch }: Selected<Word>) => {
    let content: CardContent | undefined;
    const failed = (problem: string) => t('card.lookUpFailed', { word: text, problem });
    await notices.attempt(async () => {
      content = await lookUp(text);
    }, failed);
    const found = content && word({ content, ...(!stretch.isPart && { cut: stretch.cut('here') }) });
    if (found === undefined) return;
    close();
    onOpen(found);
  };
  const [before = '', after = ''] = t(made ? 'edit.made' : 'edit.makeWord', { word: '\n' }).split('\n');
  return (
    <section
      ref={bar}
      class={isAbove ? 'foot-bar selection-bar above' : 'foot-bar selection-bar'}
      aria-label={t('edit.title')}
    >
      {selected !== undefined && made === undefined && (
        <button type="button" class="btn" data-action="look-up-selection" onClick={() => void open(selected)}>
          {t('edit.lookUp')}
        </button>
      )}
      <span role="status">
        {before}
        <b lang="zh">{text}</b>
        {after}
      </span>
      {made === undefined ? (
        (['here', 'always'] as const).map((scope) => (
          <button
            type="button"
            class="btn"
            key={scope}
            data-action={`make-word-${scope}`}
            onClick={() => void make(scope)}
          >
            {t(scope === 'here' ? 'card.correctHere' : 'edit.everywhere')}
          </button>
        ))
      ) : (
        <button type="button" class="btn" data-action="undo-made" onClick={() => void undo(made)}>
          {t('card.undoReading')}
        </button>
      )}
      <IconButton icon="close" action="dismiss-selection" label={t('library.dismiss')} onClick={close} />
    </section>
  );
}

/** Keys that only lead to the bar, or to another key. */
const passing = ['Tab', 'Shift', 'Control', 'Alt', 'Meta'];

/** Calls `onAction` once something is clicked, tapped or pressed outside of the bar: in its own tree or in the page. */
function useNextAction(bar: RefObject<HTMLElement | null>, isOn: boolean, onAction: () => void): void {
  const latest = useRef(onAction);
  latest.current = onAction;
  useTask(
    (signal) => {
      const root = bar.current?.getRootNode();
      if (!isOn || root === undefined) return;
      const acted = (event: Event) => {
        const path = event.composedPath();
        // What comes from a closed tree is seen in that tree; pages make up events outside of it.
        const isOther =
          event.currentTarget === window && (path[0] === (root as Partial<ShadowRoot>).host || !event.isTrusted);
        const isPassing = event instanceof KeyboardEvent && passing.includes(event.key);
        if (bar.current !== null && !path.includes(bar.current) && !isOther && !isPassing) latest.current();
      };
      for (const target of [root, window])
        for (const type of ['pointerdown', 'keydown']) target.addEventListener(type, acted, { signal, capture: true });
    },
    [isOn],
  );
}

/** Pixels at the window's foot that belong to the bar, with what stands under it and some air. */
const margin = 72;

/** Whether the bar at the window's foot would cover the selection, and one at its top would not. */
function covers(box: { top: number; bottom: number } | undefined, bar: Element | null): boolean {
  const view = bar?.ownerDocument.defaultView;
  if (box === undefined || bar === null || !view) return false;
  const room = bar.getBoundingClientRect().height + margin;
  return box.bottom > view.innerHeight - room && box.top > room;
}
