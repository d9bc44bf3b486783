import { createRef, render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { HoverView, type TakeKey } from '@/components/reader/HoverView';
import { readerTexts } from '@/components/reader/reader-texts';
import { t, warmText } from '@/components/ui/text';
import { keepOwnEvents } from '@/entrypoints/reader.content/own-events';
import { whenLeft } from '@/entrypoints/reader.content/place';
import { lookUpWord } from '@/entrypoints/reader.content/reader/look-up-word';
import { createNotices } from '@/entrypoints/reader.content/reader/notices';
import { withoutTracking } from '@/lib/article/metadata/canonical-url';
import { displayFor } from '@/lib/chinese/display/display';
import { followWords } from '@/lib/follow-words';
import { background, extensionIsHere } from '@/lib/rpc';
import { changeSettings, defaultSettings, readSettings, watchReadings, watchSettings } from '@/lib/settings';
import { createAloud } from '@/lib/speech/aloud';
import { createBlockWords } from './block-words';
import { followCard } from './follow-card';
import { hoverStyles } from './hover-styles';
import { keyPlace } from './key-place';
import { textAt } from './text-at';
import { type Rest, watchPointer } from './watch-pointer';

export type OpenHover = {
  close(): void;
  /** False where the page has taken our element out. */
  isThere(): boolean;
};

/**
 * Shows the card of whatever Chinese word of the page the pointer rests on, until `close`, Esc, or the page is left. The
 * page itself is changed in nothing: no pinyin, no elements round its words, and its events are its own.
 */
export async function openHover(ctx: ContentScriptContext, { onClosed }: { onClosed: () => void }): Promise<OpenHover> {
  let settings = await readSettings().catch(() => defaultSettings);
  const closing = new AbortController();
  const { signal } = closing;
  const page = { url: withoutTracking(location.href), title: document.title };
  const blocks = createBlockWords(page, background.annotate, signal);
  const words = followWords(draw, signal);
  const aloud = createAloud(window, signal);
  const notices = createNotices(draw);
  const cardRef = createRef<HTMLElement>();
  let unanswered: string | undefined;
  let take: TakeKey = () => false;

  const ui = await createShadowRootUi(ctx, {
    name: 'div',
    mode: 'closed',
    position: 'inline',
    anchor: 'html',
    append: 'last',
    css: hoverStyles,
    onMount(container, root, host) {
      keepOwnEvents(host, root, signal);
      container.lang = t('uiLanguage');
      container.style.zoom = String(1 / (host.currentCSSZoom || 1));
      return { container, root, host };
    },
    onRemove(mounted) {
      if (signal.aborted) return;
      card.close();
      closing.abort();
      if (mounted !== undefined) render(null, mounted.container);
      if (extensionIsHere()) background.markWords(false).catch(() => {});
      onClosed();
    },
  });
  ui.mount();
  const mounted = ui.mounted;
  if (mounted === undefined) throw new Error('The card was not mounted.');
  const { container, root, host } = mounted;
  const close = () => {
    if (!signal.aborted) ui.remove();
  };
  const card = followCard({ blocks, card: cardRef, host, root, draw, onClosed: aloud.stop });

  function draw() {
    const open = card.open();
    container.dataset.theme = settings.theme;
    render(
      <HoverView
        word={
          open && {
            ...open,
            ...{ reading: open.at.word.reading, piece: open.at.word.piece, token: open.at.word.token },
            words: words.of(open.at.word.article, open.at.word.reading, settings.level),
          }
        }
        settings={settings}
        display={displayFor(settings)}
        aloud={aloud}
        problem={unanswered ?? notices.said() ?? (open && isUnderModal() ? t('hover.underModal') : undefined)}
        card={cardRef}
        listen={(listener) => {
          take = listener;
          return () => {
            take = () => false;
          };
        }}
        onWords={(changes) =>
          notices.attempt(
            () => words.change(changes),
            (problem) => t('words.failed', { problem }),
          )
        }
        onCorrect={(correction) => void notices.attempt(() => background.correct(correction), correctFailed)}
        onUncorrect={(correction) => void notices.attempt(() => background.uncorrect(correction), correctFailed)}
        onLookUp={lookUpWord}
        onSettings={(change) => {
          settings = { ...settings, ...change };
          draw();
          changeSettings(change).catch(notices.tellIfReplaced);
        }}
        onPin={card.pin}
        onMove={(step) => void answered(card.move(step))}
        onNextCharacter={() => void answered(card.nextCharacter())}
        onClose={card.close}
        onLeave={card.giveFocusBack}
        onEnd={close}
      />,
      container,
    );
  }

  /** Says where the dictionary did not answer; gives whether there was a word. */
  async function answered(asked: Promise<boolean>): Promise<boolean> {
    try {
      const found = await asked;
      if (unanswered !== undefined && found) {
        unanswered = undefined;
        draw();
      }
      return found;
    } catch {
      unanswered = t(extensionIsHere() ? 'hover.failed' : 'reader.replaced');
      if (!signal.aborted) draw();
      return false;
    }
  }
  const show = async (at: Rest): Promise<boolean> => {
    const found = textAt(at.document, at.x, at.y);
    return found !== undefined && answered(card.show(found, at));
  };

  warmText(readerTexts);
  draw();
  container.querySelector<HTMLElement>('.hover-bar')?.showPopover();
  background.markWords(true).catch(() => {});
  container.addEventListener('keydown', (event) => {
    if (take(event, 'card')) event.preventDefault();
  });
  cardRef.current?.addEventListener('pointermove', card.stay);
  cardRef.current?.addEventListener('pointerdown', card.pin);
  cardRef.current?.addEventListener('focusin', card.pin);
  watchPointer(
    window,
    (event) => event.target === host,
    {
      move: card.follow,
      rest: (at) => card.rested(at, () => void show(at)),
      click: card.clicked,
      tap: async (at) => {
        if (!(await show(at))) card.close();
      },
      leave: card.leave,
      key(event) {
        if (!take(event, keyPlace(event))) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
    },
    signal,
  );
  window.addEventListener('scroll', card.leave, { signal, capture: true, passive: true });
  whenLeft(window, close, signal);
  const unwatch = [
    watchSettings((changed) => {
      settings = changed;
      draw();
    }),
    watchReadings(() => {
      blocks.forget();
      void answered(card.refresh());
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of unwatch) stop();
  });
  return { close, isThere: () => host.isConnected };
}

/** A modal dialog of the page's makes everything else unclickable: the card is on top of it, and seen, but no more. */
function isUnderModal(): boolean {
  return document.querySelector('dialog:modal') !== null;
}

const correctFailed = (problem: string) => t('reader.correctFailed', { problem });
