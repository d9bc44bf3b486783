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

/** Says that an article continues on another page, and offers to fetch the rest. */
export function RestNote({ state, nextPage, onFetch, onStop }: Props) {
  const isFetching = state.kind === 'fetching';
  return (
    <div class="note rest" data-rest={state.kind}>
      <span class="note-said">{restText(state)}</span>
      <span class="note-actions">
        {/* One button, whatever it does now: the focus stays on it. */}
        {onFetch !== undefined && state.kind !== 'done' && (
          <button
            type="button"
            class={isFetching ? 'btn' : 'btn primary'}
            data-action={isFetching ? 'stop-fetching' : 'fetch-rest'}
            onClick={isFetching ? onStop : onFetch}
          >
            {t(isFetching ? 'rest.stop' : state.kind === 'failed' ? 'reader.tryAgain' : 'rest.fetch')}
          </button>
        )}
        {nextPage !== undefined && !isFetching && (
          <a class="btn" href={nextPage} target="_blank" rel="noopener noreferrer" data-action="next-page">
            {t('rest.nextPage')}
          </a>
        )}
      </span>
    </div>
  );
}

/** The same in words alone. */
export function restText(state: RestState): string {
  switch (state.kind) {
    case 'more':
      return t('rest.more');
    case 'fetching':
      return t('rest.fetching', { page: state.page });
    case 'failed':
      return t('rest.failed', { page: state.page, problem: state.problem });
    case 'done':
      return t('rest.done', { pages: state.pages });
  }
}
