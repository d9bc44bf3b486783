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
      <span class="buttons">
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

export function restText({ kind, ...values }: RestState): string {
  return t(`rest.${kind}`, values);
}
