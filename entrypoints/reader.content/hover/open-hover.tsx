import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import cardCss from '@/assets/styles/card.css?inline';
import hoverCss from '@/assets/styles/hover.css?inline';
import tokensCss from '@/assets/styles/tokens.css?inline';
import uiCss from '@/assets/styles/ui.css?inline';
import { HoverView } from '@/components/reader/HoverView';
import { t } from '@/components/ui/text';
import { keepOwnEvents } from '@/entrypoints/reader.content/own-events';
import { whenLeft } from '@/entrypoints/reader.content/place';
import { displayFor } from '@/lib/chinese/display/display';
import { background, extensionIsHere } from '@/lib/rpc';
import { defaultSettings, readSettings } from '@/lib/settings';
import { createBlockWords, type WordIn } from './block-words';
import { boxAt, placeAtBox } from './place-at-range';
import { rangeOf, textAt } from './text-at';
import { type Rest, watchPointer } from './watch-pointer';

export type OpenHover = {
  close(): void;
  /** False where the page has taken our element out. */
  isThere(): boolean;
};

/** The name under which the one word is highlighted; the style comes from the background. */
const highlight = 'pindu-word';
/** Milliseconds that an open card waits for the pointer to reach it. */
const grace = 200;

/**
 * Shows the card of whatever Chinese word of the page the pointer rests on, until `close`, Esc, or the page is left. The
 * page itself is changed in nothing: no pinyin, no elements round its words, and its events are its own.
 */
export async function openHover(ctx: ContentScriptContext, { onClosed }: { onClosed: () => void }): Promise<OpenHover> {
  const settings = await readSettings().catch(() => defaultSettings);
  const display = displayFor(settings);
  const closing = new AbortController();
  const { signal } = closing;
  const wordAt = createBlockWords(background.annotate);

  let open: { word: WordIn; range: Range } | undefined;
  let card: HTMLElement | null = null;
  let problem: string | undefined;
  let latest = 0;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const ui = await createShadowRootUi(ctx, {
    name: 'div',
    mode: 'closed',
    position: 'inline',
    anchor: 'html',
    append: 'last',
    css: tokensCss + uiCss + cardCss + hoverCss,
    onMount(container, root, host) {
      keepOwnEvents(host, root, signal);
      container.dataset.theme = settings.theme;
      container.lang = t('uiLanguage');
      container.style.zoom = String(1 / (host.currentCSSZoom || 1));
      return { container, host };
    },
    onRemove(mounted) {
      if (signal.aborted) return;
      closing.abort();
      hide();
      if (mounted !== undefined) render(null, mounted.container);
      if (extensionIsHere()) background.markWords(false).catch(() => {});
      onClosed();
    },
  });
  ui.mount();
  const mounted = ui.mounted;
  if (mounted === undefined) throw new Error('The card was not mounted.');
  const { container, host } = mounted;
  const close = () => {
    if (!signal.aborted) ui.remove();
  };

  const draw = () =>
    render(
      <HoverView
        word={open && { content: open.word.content, place: `${open.word.start}.${open.word.token.text}` }}
        display={display}
        cardRef={(element) => {
          card = element;
        }}
        tones={settings.toneColours}
        problem={problem}
        onEnd={close}
      />,
      container,
    );
  function hide() {
    latest++;
    clearTimeout(leaving);
    leaving = undefined;
    CSS.highlights?.delete(highlight);
    open = undefined;
    if (card?.matches(':popover-open')) card.hidePopover();
  }
  const hideSoon = () => {
    if (open !== undefined) leaving ??= setTimeout(hide, grace);
  };
  const isOver = ({ x, y }: Rest) =>
    open !== undefined && [...open.range.getClientRects()].some((box) => contains(box, x, y));

  const show = async (at: Rest) => {
    const found = textAt(at.document, at.x, at.y);
    if (found === undefined) return;
    const turn = ++latest;
    let word: WordIn | undefined;
    try {
      word = await wordAt(found.text.text, found.offset);
      problem = undefined;
    } catch {
      problem = t(extensionIsHere() ? 'hover.failed' : 'reader.replaced');
      draw();
      return;
    }
    if (turn !== latest || signal.aborted || word === undefined) return;
    const range = rangeOf(found.text, word.start, word.end);
    if (range === undefined) return;
    clearTimeout(leaving);
    leaving = undefined;
    open = { word, range };
    CSS.highlights?.set(highlight, new Highlight(range));
    draw();
    const element = card;
    if (element === null) return;
    // Anew, so that it stands above what the page has put on top since.
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
    element.scrollTop = 0;
    await placeAtBox(element, boxAt(range, at, at.frame));
  };

  draw();
  container.querySelector<HTMLElement>('.hover-bar')?.showPopover();
  background.markWords(true).catch(() => {});
  container.addEventListener(
    'pointermove',
    () => {
      clearTimeout(leaving);
      leaving = undefined;
    },
    { signal },
  );
  watchPointer(
    window,
    (event) => event.target === host,
    {
      move(at) {
        if (open === undefined) return;
        if (!isOver(at)) hideSoon();
        else {
          clearTimeout(leaving);
          leaving = undefined;
        }
      },
      rest(at) {
        if (!isOver(at)) void show(at);
      },
      leave: hide,
      key(event) {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (open === undefined) close();
        else hide();
      },
    },
    signal,
  );
  window.addEventListener('scroll', hide, { signal, capture: true, passive: true });
  whenLeft(window, close, signal);
  return { close, isThere: () => host.isConnected };
}

function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 2;
}
