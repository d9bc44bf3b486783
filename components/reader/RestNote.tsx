import { t } from '@/components/ui/text';

/** What can be said of an article's other pages. Numbers are written out. */
export type RestState =
  | { kind: 'more' }
  | { kind: 'fetching'; page: string }
  | { kind: 'failed'; page: string; problem: string }
  | { kind: 'done'; pages: string };

type Props = {
  state: RestState;
  /** The next page's address, where there is one. */
  nextPage?: string;
  /** Absent where nothing may be fetched: in the library. */
  onFetch?: () => void;
  onStop?: () => void;
};

/** Says that an article goes on on another page, and offers to fetch the rest. */
export function RestNote({ state, nextPage, onFetch, onStop }: Props) {
  const said = {
    more: () => t('rest.more'),
    fetching: () => (state.kind === 'fetching' ? t('rest.fetching', { page: state.page }) : ''),
    failed: () => (state.kind === 'failed' ? t('rest.failed', { page: state.page, problem: state.problem }) : ''),
    done: () => (state.kind === 'done' ? t('rest.done', { pages: state.pages }) : ''),
  }[state.kind]();
  return (
    <div class="note rest" data-rest={state.kind}>
      <span class="note-said">{said}</span>
      <span class="note-actions">
        {onFetch !== undefined && state.kind === 'fetching' && (
          <button type="button" class="btn" data-action="stop-fetching" onClick={onStop}>
            {t('rest.stop')}
          </button>
        )}
        {onFetch !== undefined && (state.kind === 'more' || state.kind === 'failed') && (
          <button type="button" class="btn primary" data-action="fetch-rest" onClick={onFetch}>
            {t(state.kind === 'failed' ? 'reader.tryAgain' : 'rest.fetch')}
          </button>
        )}
        {nextPage !== undefined && state.kind !== 'fetching' && (
          <a class="btn" href={nextPage} target="_blank" rel="noopener noreferrer" data-action="next-page">
            {t('rest.nextPage')}
          </a>
        )}
      </span>
    </div>
  );
}
