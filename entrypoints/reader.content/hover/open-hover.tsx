import { effect } from '@preact/signals';
import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import cardCss from '@/assets/styles/card.css?inline';
import hoverCss from '@/assets/styles/hover.css?inline';
import { HoverView, type TakeKey } from '@/components/reader/HoverView';
import { createNotices } from '@/components/reader/notices';
import { readerTexts } from '@/components/reader/reader-texts';
import { withStyleNames } from '@/components/reader/style-names';
import type { KeyPlace } from '@/components/ui/shortcuts';
import { t, warmText } from '@/components/ui/text';
import tokensCss from '@/components/ui/tokens.css?inline';
import uiCss from '@/components/ui/ui.css?inline';
import { isInPlace, ownElement } from '@/entrypoints/reader.content/open-dialog';
import { keepOwnEvents } from '@/entrypoints/reader.content/own-events';
import { whenLeft } from '@/entrypoints/reader.content/place';
import { lookUpWord } from '@/entrypoints/reader.content/reader/look-up-word';
import { shadowOf } from '@/entrypoints/reader.content/shadow-of';
import { type OnTop, stayOnTop } from '@/entrypoints/reader.content/stay-on-top';
import { withoutTracking } from '@/lib/article/metadata/canonical-url';
import { languageOf } from '@/lib/article/metadata/language';
import { withRegion } from '@/lib/article/metadata/region';
import { type FollowedReader, followReader } from '@/lib/follow-reader';
import { background, extensionIsHere } from '@/lib/rpc/transport';
import { watchReadings } from '@/lib/settings';
import { createBlockWords } from './block-words';
import { pageWords } from './page-words';

export type OpenHover = {
  close(): void;
  /** False where the page has taken our element out. */
  isThere(): boolean;
};

/** Shows the card of any Chinese word under the pointer until `close`, Esc, or the page is left. Changes no page. */
export async function openHover(ctx: ContentScriptContext, { onClosed }: { onClosed: () => void }): Promise<OpenHover> {
  const closing = new AbortController();
  const { signal } = closing;
  let onTop: OnTop | undefined;
  const reader = followReader(signal, { lang: languageOfPage() });
  await reader.ready;
  const ui = await createShadowRootUi(ctx, {
    ...ownElement,
    css: withStyleNames(tokensCss + uiCss + cardCss + hoverCss),
    onMount(container, root, host) {
      keepOwnEvents(host, root, { signal, refuses: () => onTop?.isDoubtful() ?? false });
      container.lang = t('uiLanguage');
      container.style.zoom = String(1 / (host.currentCSSZoom || 1));
      return { container, root, host };
    },
    onRemove(mounted) {
      if (signal.aborted) return;
      // What has the focus goes with the card.
      if (mounted?.root.activeElement) leaveCard();
      closing.abort();
      if (mounted !== undefined) render(null, mounted.container);
      if (extensionIsHere()) background.markWords(false).catch(() => {});
      onClosed();
    },
  });
  ui.mount();
  if (ui.mounted === undefined) throw new Error('The card was not mounted.');
  const { host, root, container } = ui.mounted;
  const close = () => {
    if (!signal.aborted) ui.remove();
  };
  const leaveCard = drawView(
    ui.mounted,
    reader,
    { onEnd: close, onTop: () => !sightIsTold && root.activeElement === null && raise(root) },
    signal,
  );
  raise(root);
  // The page's own dialogs and menus are used meanwhile, so that many of them end nothing.
  onTop = stayOnTop(container.querySelector('.hover-view') as HTMLElement, { host, show: () => raise(root), signal });
  background.markWords(true).catch(() => {});
  whenLeft(window, close, signal);
  return { close, isThere: () => isInPlace(host) };
}

/** By the title, which is enough to tell the script, and what the page says of itself. */
function languageOfPage(): string | undefined {
  const claim = document.documentElement.lang;
  return withRegion(languageOf(document.title, claim), { url: location.href, claim });
}

type Mounted = { container: HTMLElement; root: ShadowRoot; host: HTMLElement };

/** Firefox does not tell what lies over an element: there the view is put on top with each word. */
const sightIsTold = 'isVisible' in IntersectionObserverEntry.prototype;

/** Puts the view on top of all that the page shows; what has the focus in it keeps it. */
function raise(root: ShadowRoot): void {
  const view = root.querySelector<HTMLElement>('.hover-view');
  const focused = root.activeElement;
  if (view?.matches(':popover-open')) view.hidePopover();
  view?.showPopover();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

type Ways = { onEnd: () => void; onTop: () => void };

/** Draws the view, and follows the page's words with it. Returns what gives the focus back to the page. */
function drawView({ container, root, host }: Mounted, reader: FollowedReader, ways: Ways, signal: AbortSignal) {
  const page = { url: withoutTracking(location.href), title: document.title };
  const blocks = createBlockWords(page, background.annotate, signal);
  const notices = createNotices(extensionIsHere);
  const unanswered = t('hover.failed');
  let take: TakeKey = () => false;
  const source = pageWords({
    ...{ blocks, host, root },
    onAnswered(answers) {
      if (!answers) notices.say(unanswered);
      else if (notices.said.peek() === unanswered) notices.say(undefined);
    },
    onKey(event) {
      if (take(event, keyPlace(event))) event.stopImmediatePropagation();
    },
  });
  const listen = (listener: TakeKey) => {
    take = listener;
    return () => {
      take = () => false;
    };
  };
  container.addEventListener('keydown', (event) => {
    take(event, 'card');
  });
  const unfollow = [
    effect(() => {
      container.dataset.theme = reader.settings.value.theme;
    }),
    watchReadings(() => {
      blocks.forget();
      void source.refresh();
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const each of unfollow) each();
  });
  warmText(readerTexts);
  render(<HoverView {...{ source, reader, notices, background, listen, ...ways }} lookUp={lookUpWord} />, container);
  return () => source.takeFocus(undefined);
}

const fields =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';
const controls = 'a[href], button, summary, video, audio, [tabindex], [role="button"], [role="application"]';

/** What of the page's a key goes to, closed shadow roots included. */
function keyPlace(event: KeyboardEvent): KeyPlace {
  let element = event.target instanceof Element ? event.target : undefined;
  for (let root = element && shadowOf(element); root?.activeElement; root = element && shadowOf(element))
    element = root.activeElement;
  if (element?.closest(fields) || (element as HTMLElement | undefined)?.isContentEditable) return 'field';
  return element?.closest(controls) ? 'control' : 'elsewhere';
}
