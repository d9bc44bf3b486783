import { t } from '@/components/ui/text';

export type PicturesNoteState =
  /** Pictures of these hosts are not kept, and the user was not asked yet. */
  | { kind: 'ask'; hosts: readonly string[] }
  | { kind: 'fetching' }
  /** So many could not be fetched. */
  | { kind: 'failed'; count: number }
  /** Something else went wrong, in the user's words. */
  | { kind: 'problem'; problem: string }
  /** The user does not want the pictures of these hosts. */
  | { kind: 'declined'; hosts: readonly string[] };

type Props = { state: PicturesNoteState; onFetch: () => void; onDecline: () => void };

/** Says which pictures of a saved article are not kept, and asks whether they are to be fetched. */
export function PicturesNote({ state, onFetch, onDecline }: Props) {
  const isQuiet = state.kind === 'declined';
  return (
    <section
      class={isQuiet ? 'pictures-note quiet' : 'pictures-note'}
      aria-label={t('pictures.title')}
      data-pictures={state.kind}
    >
      <p role="status">
        {said(state)} {state.kind === 'ask' && <small>{t('pictures.explain')}</small>}
      </p>
      {state.kind !== 'fetching' && (
        <span class="buttons">
          <button
            type="button"
            class={isQuiet ? 'btn quiet' : 'btn primary'}
            data-action="fetch-pictures"
            onClick={onFetch}
          >
            {t(state.kind === 'ask' || isQuiet ? 'pictures.fetch' : 'reader.tryAgain')}
          </button>
          {state.kind === 'ask' && (
            <button type="button" class="btn" data-action="decline-pictures" onClick={onDecline}>
              {t('pictures.decline')}
            </button>
          )}
        </span>
      )}
    </section>
  );
}

function said(state: PicturesNoteState): string {
  const hosts = 'hosts' in state ? hostList(state.hosts) : '';
  const count = 'count' in state ? String(state.count) : '';
  return t(`pictures.${state.kind}`, { hosts, count, problem: 'problem' in state ? state.problem : '' });
}

function hostList(hosts: readonly string[]): string {
  return new Intl.ListFormat(t('uiLanguage')).format(hosts);
}
