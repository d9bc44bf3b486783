import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Brand } from '@/components/ui/Brand';
import { Icon, type IconName } from '@/components/ui/Icon';
import { type PlainPage, pagePath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
// For a reader inside the frame; first, so that the frame's rules win.
import '@/components/own-reader/reader-sheets';
import './page.css';

/** The pages in the navigation; all others are reached from the settings. */
const rooms = [
  ['list', 'nav.articles', 'articles'],
  ['words', 'nav.words', 'words'],
  ['dictionary', 'nav.dictionary', 'dictionary'],
  ['review', 'nav.review', 'review'],
  ['statistics', 'nav.statistics', 'statistics'],
  ['settings', 'nav.settings', 'preferences'],
] as const satisfies [PlainPage, string, IconName][];

type Props = {
  title: string;
  /** The page in the navigation that this one is, or belongs to. */
  room: (typeof rooms)[number][0];
  /** At the end of the title's line. */
  actions?: ComponentChildren;
  problem?: string;
  children: ComponentChildren;
};

/** Whether another page was shown before: on the first one, the focus stays where the browser has it. */
let isLater = false;

/** The frame of every page of the library but the reader: navigation, title, and the problem if there is one. */
export function Page({ title, room, actions, problem, children }: Props) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title} · Pindu`;
  }, [title]);
  // The link that had the focus is gone: screen readers announce the page, and the keyboard continues in it.
  useEffect(() => {
    if (isLater && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    isLater = true;
  }, []);
  return (
    <div class="page">
      <button type="button" class="btn skip" onClick={() => main.current?.focus()}>
        {t('nav.skip')}
      </button>
      <header class="top">
        <a class="home" href={pagePath('list')} aria-label={t('nav.home')}>
          <Brand />
        </a>
        <nav class="rooms" aria-label={t('nav.label')}>
          <ul>
            {rooms.map(([name, label, icon]) => (
              <li key={name}>
                <a href={pagePath(name)} aria-current={name === room ? 'page' : undefined}>
                  <Icon name={icon} />
                  <span>{t(label)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main ref={main} tabIndex={-1} aria-label={title}>
        <div class="line head">
          <h1 class="grow">{title}</h1>
          {actions}
        </div>
        {problem !== undefined && (
          <p class="notice" role="alert">
            {problem}
          </p>
        )}
        {children}
      </main>
    </div>
  );
}
