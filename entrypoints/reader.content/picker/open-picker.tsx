import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import pickerCss from '@/assets/styles/picker.css?inline';
import { PickerView } from '@/components/reader/PickerView';
import { t, tn } from '@/components/ui/text';
import tokensCss from '@/components/ui/tokens.css?inline';
import uiCss from '@/components/ui/ui.css?inline';
import { type OwnDialog, openDialog } from '@/entrypoints/reader.content/open-dialog';
import { whenLeft } from '@/entrypoints/reader.content/place';
import { shadowOf } from '@/entrypoints/reader.content/shadow-of';
import { defaultSettings, readSettings } from '@/lib/settings';
import { createPicking, type Picking } from './picking';
import { scrollUnder } from './scroll-under';

export type OpenPicker = Pick<OwnDialog, 'close' | 'isThere'>;

type Options = {
  /** Reads the block; says what is wrong where it cannot be read, and then the picking goes on. */
  take: (block: Element) => Promise<string | undefined>;
  /** Called once, however it closes. */
  onClosed: () => void;
};

/** Lets the user pick a block of the page, which is not changed and gets none of the events, but can be scrolled. */
export async function openPicker(ctx: ContentScriptContext, { take, onClosed }: Options): Promise<OpenPicker> {
  const { theme } = await readSettings().catch(() => defaultSettings);
  const scrolling = new AbortController();
  let block: () => Element | undefined = () => undefined;
  scrollUnder(() => block(), scrolling.signal);
  return openDialog(ctx, {
    name: 'picker',
    label: t('picker.label'),
    css: tokensCss + uiCss + pickerCss,
    onClosed() {
      scrolling.abort();
      onClosed();
    },
    onMount(dialog) {
      const { element, signal } = dialog;
      element.dataset.theme = theme;
      const picking = createPicking(document, shadowOf, signal);
      let announcement = '';
      let problem: string | undefined;

      const draw = () => {
        const { block, box, characters } = picking.now();
        render(
          <PickerView
            picked={block && { box, characters }}
            announcement={announcement}
            problem={problem}
            onLarger={() => move('larger')}
            onSmaller={() => move('smaller')}
            onTake={() => void takeBlock()}
            onCancel={dialog.close}
          />,
          element,
        );
        placeBar(element, block && box);
      };
      const move: Picking['move'] = (way) => {
        const moved = picking.move(way);
        problem = undefined;
        const { block, characters, opening } = picking.now();
        if (block !== undefined && moved) announcement = tn('picker.announcement', characters, { text: opening });
        else if (!moved) announcement = t('picker.noFurther');
        draw();
        return moved;
      };
      const takeBlock = async () => {
        const { block } = picking.now();
        if (block === undefined) return;
        problem = await take(block);
        if (signal.aborted) return;
        announcement = problem ?? '';
        draw();
      };

      const listen = <K extends keyof HTMLElementEventMap>(
        type: K,
        listener: (event: HTMLElementEventMap[K]) => void,
      ) => element.addEventListener(type, listener as EventListener, { signal });
      listen('pointermove', (event) => {
        if (event.pointerType === 'touch' || isControl(event.target)) return;
        if (picking.pointAt(event.clientX, event.clientY)) draw();
      });
      listen('click', (event) => {
        if (isControl(event.target)) return;
        const before = picking.now().block;
        if (event.detail > 0) picking.pointAt(event.clientX, event.clientY);
        const { block } = picking.now();
        problem = undefined;
        // A finger cannot point without touching: its first touch shows the block, the second takes it.
        const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
        if (block !== undefined && (!byTouch || block === before)) void takeBlock();
        else draw();
      });
      listen('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const onControl = isControl(event.target);
        const way = ways[event.key];
        if (event.key === 'Escape') dialog.close();
        else if (way !== undefined) move(way);
        else if (event.key === 'Enter' && !onControl) void takeBlock();
        else return;
        event.preventDefault();
      });
      block = () => picking.now().block;
      whenLeft(window, dialog.close, signal);
      followBox(picking, draw, signal);
      draw();
      // The keys belong to the surface; the dialog itself is nothing to a screen reader.
      setTimeout(() => element.querySelector<HTMLElement>('.pick-surface')?.focus());
    },
  });
}

const ways: Record<string, 'larger' | 'smaller' | 'next' | 'previous'> = {
  ArrowUp: 'larger',
  ArrowDown: 'smaller',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.pick-bar button') !== null;
}

/** The bar goes where it hides less of the block. */
function placeBar(dialog: HTMLElement, box: { top: number; height: number } | undefined): void {
  const bar = dialog.querySelector<HTMLElement>('.pick-bar');
  if (bar === null || box === undefined) return;
  const room = bar.offsetHeight + 32;
  const coversBelow = box.top + box.height > innerHeight - room && box.top > innerHeight - 2 * room;
  bar.classList.toggle('on-top', coversBelow && box.top > room);
}

/** Redraws whenever the block moves: the page scrolls, grows, or is still being built. */
function followBox(picking: Picking, draw: () => void, signal: AbortSignal): void {
  let last = '';
  const look = () => {
    if (signal.aborted) return;
    const { block, box } = picking.now();
    const now = block === undefined ? '' : JSON.stringify(box);
    if (now !== last) draw();
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
