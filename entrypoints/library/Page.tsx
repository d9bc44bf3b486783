import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Brand } from '@/components/ui/Brand';
import { t } from '@/components/ui/text';
import { type PlainPage, pagePath } from '@/entrypoints/shared/routes';

/** The rooms between which one goes; what else there is, is reached from the settings. */
const rooms = ['list', 'words', 'review', 'statistics', 'settings'] as const satisfies readonly PlainPage[];

const names = {
  list: 'nav.articles',
  words: 'nav.words',
  review: 'nav.review',
  statistics: 'nav.statistics',
  settings: 'nav.settings',
} as const;

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

/** The frame of every page of the library but the reader: the way to the other rooms, the title, what went wrong. */
export function Page({ title, room, actions, problem, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Pindu`;
  }, [title]);
  return (
    <div class="page">
      <nav class="rooms" aria-label={t('nav.label')}>
        <Brand />
        <ul>
          {rooms.map((name) => (
            <li key={name}>
              <a href={pagePath(name)} aria-current={name === room ? 'page' : undefined}>
                {t(names[name])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <header>
        <h1 class="grow">{title}</h1>
        {actions}
      </header>
      {problem !== undefined && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      <main>{children}</main>
    </div>
  );
}
