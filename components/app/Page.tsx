import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Brand } from '@/components/ui/Brand';
import { Icon, type IconName } from '@/components/ui/Icon';
import { type PlainPage, pagePath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
// What the frame says of headings and keys holds for a reader in it too.
import '@/components/reading/reader-sheets';
import './page.css';

/** The rooms between which one goes; what else there is, is reached from the settings. */
const rooms = ['list', 'words', 'review', 'statistics', 'settings'] as const satisfies readonly PlainPage[];

const names = {
  list: 'nav.articles',
  words: 'nav.words',
  review: 'nav.review',
  statistics: 'nav.statistics',
  settings: 'nav.settings',
} as const;

const icons: Record<(typeof rooms)[number], IconName> = {
  list: 'articles',
  words: 'words',
  review: 'review',
  statistics: 'statistics',
  settings: 'preferences',
};

type Props = {
  title: string;
  /** The room that this page is, or belongs to. */
  room: (typeof rooms)[number];
  /** What stands at the end of the title's line. */
  actions?: ComponentChildren;
  /** What went wrong, in the user's words. */
  problem?: string;
  children: ComponentChildren;
};

/** Whether another page was shown in this tab before: on the first one, the focus stays where the browser has it. */
let isLater = false;

/** The frame of every page of the library but the reader: the way to the other rooms, the title, what went wrong. */
export function Page({ title, room, actions, problem, children }: Props) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title} · Pindu`;
  }, [title]);
  // Who came by a link that is gone now is told where they are, and goes on from there with the keyboard.
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
            {rooms.map((name) => (
              <li key={name}>
                <a href={pagePath(name)} aria-current={name === room ? 'page' : undefined}>
                  <Icon name={icons[name]} />
                  <span>{t(names[name])}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main ref={main} tabIndex={-1} aria-label={title}>
        <div class="head">
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
