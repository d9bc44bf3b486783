import { partialText } from '@/components/reader/text/PartialNote';
import { shareText } from '@/components/reader/toolbar/Share';
import { Brand } from '@/components/ui/Brand';
import { Button } from '@/components/ui/Button';
import { formatPublished } from '@/components/ui/dates';
import { isSaved } from '@/components/ui/save-state';
import { t } from '@/components/ui/text';
import type { PageStatus } from '@/lib/rpc/page-api';

/** What the popup knows of the page: its status, or that it cannot be asked. */
export type PageView = PageStatus | { state: 'loading' } | { state: 'error'; problem: string };

type Props = {
  view: PageView;
  onSave: () => void;
  /** Goes on to the reader. */
  onContinue: () => void;
  onShowPage: () => void;
  onRead: () => void;
  onReadSelection: () => void;
  onPickPart: () => void;
  onLookUp: () => void;
  onReadInTab: () => void;
  /** Stops waiting, picking or looking up. */
  onStop: () => void;
  onOpenFrame: (address: string) => void;
  onPaste: () => void;
  /** Whether the popup is a page of its own, as on a phone, which hides the reader until one goes there. */
  isPage: boolean;
};

/** The popup's top: what Pindu does on this page, and what can be done next. */
export function PageState(props: Props) {
  const { view } = props;
  return (
    <section class="here" id="page-state" data-state={view.state} aria-live="polite">
      <Brand heading />
      <Content {...props} />
    </section>
  );
}

function Content(props: Props) {
  const { view, onRead, onReadSelection, onPickPart, onLookUp, onReadInTab, onStop, onOpenFrame, onPaste } = props;
  const paste: Act = ['paste', t('popup.paste'), onPaste];
  const pick: Act = ['pick-part', t('popup.pickPart'), onPickPart];
  const lookUp: Act = ['look-up', t('popup.lookUp'), onLookUp];
  const selection: Act[] =
    'selected' in view && view.selected ? [['read-selection', t('popup.readSelection'), onReadSelection]] : [];
  const stop = (label: string): Act => ['stop', label, onStop];
  const retry: Act = ['read', t('reader.tryAgain'), onRead];
  switch (view.state) {
    case 'loading':
      return <p class="sub">{t('popup.starting')}</p>;
    case 'waiting':
      return message(
        t('popup.waiting'),
        view.loading ? t('popup.waitingHint') : undefined,
        undefined,
        stop(t('popup.stopWaiting')),
        pick,
      );
    case 'picking':
      return message(t('popup.picking'), t('popup.pickingHint'), undefined, stop(t('popup.stopPicking')));
    case 'looking-up':
      return message(t('popup.lookingUp'), t('popup.lookingUpHint'), undefined, stop(t('popup.stopPicking')));
    case 'taken-out':
      return message(t('popup.removed'), t('popup.removedHint'), ['read-in-tab', t('popup.readInTab'), onReadInTab]);
    case 'reading':
      return <Reading {...props} view={view} />;
    case 'idle':
      return <Actions first={['read', t('popup.read'), onRead]} others={[pick, lookUp, ...selection]} />;
    case 'no-article': {
      const { frame, reason, loading } = view;
      if (frame !== undefined) {
        const openFrame: Act = ['open-frame', t('popup.openFrame'), () => onOpenFrame(frame)];
        return message(t('popup.frame'), t('popup.frameHint', { host: new URL(frame).host }), openFrame, pick, paste);
      }
      if (reason === 'listing')
        return message(t('popup.listing'), t('popup.listingHint'), lookUp, pick, ...selection, paste);
      if (loading)
        return message(t('popup.noArticleYet'), t('popup.noArticleYetHint'), retry, pick, lookUp, ...selection);
      return message(t('popup.noArticle'), t('popup.noArticleHint'), pick, lookUp, ...selection, paste);
    }
    case 'no-selection':
      return message(t('popup.noSelection'), t('popup.noArticleHint'), pick, lookUp, paste);
    case 'not-chinese':
      return message(notChinese(view.lang), t('popup.notChineseHint'), pick, lookUp, ...selection, paste);
    case 'restricted': {
      const { title, hint } = places[view.place ?? 'unknown'];
      return message(t(title), t(hint), view.place === 'pindu-page' ? undefined : paste);
    }
    case 'error':
      return message(t('popup.failed'), view.problem, retry, pick, lookUp);
  }
}

const places = {
  unknown: { title: 'popup.restricted', hint: 'popup.restrictedHint' },
  pdf: { title: 'popup.pdf', hint: 'popup.pdfHint' },
  'pindu-page': { title: 'popup.pinduPage', hint: 'popup.pinduPageHint' },
  'own-page': { title: 'popup.ownPage', hint: 'popup.ownPageHint' },
  store: { title: 'popup.store', hint: 'popup.ownPageHint' },
  file: { title: 'popup.file', hint: 'popup.fileHint' },
} as const;

/** Names the language that was found, if it has a name. */
function notChinese(lang: string | undefined): string {
  const name = lang && new Intl.DisplayNames(undefined, { type: 'language', fallback: 'none' }).of(lang);
  return name ? t('popup.notChineseBut', { language: name }) : t('popup.notChinese');
}

type ReadingProps = Props & { view: PageView & { state: 'reading' } };

function Reading({ view, isPage, onSave, onContinue, onShowPage, onPickPart, onLookUp }: ReadingProps) {
  const { save, partial, words } = view;
  const about = [view.source, view.publishedAt && formatPublished(view.publishedAt)].filter(Boolean).join(' · ');
  const isKept = isSaved(save);
  const isSaving = save.kind === 'saving';
  const read: Act = ['continue', t('popup.continue'), onContinue];
  const keep: Act = ['save', t(isSaving ? 'reader.saving' : 'popup.save'), onSave, isSaving];
  return (
    <>
      <h2 lang="zh">{view.title}</h2>
      <p class="sub">{about || t('popup.reading')}</p>
      {words !== undefined && <p class="sub share">{shareText(words.share, words.newWords)}</p>}
      {partial !== undefined && <p class="sub partial">{partialText(partial)}</p>}
      {isKept && <p class="sub saved">{t(save.kind === 'updated' ? 'reader.updated' : 'reader.saved')}</p>}
      {view.more && <p class="sub more-pages">{t('popup.morePages')}</p>}
      <Actions
        first={isKept || isPage ? read : keep}
        second={isPage && !isKept ? keep : undefined}
        others={[
          ['show-page', t('popup.showPage'), onShowPage],
          ['pick-part', t('popup.pickOther'), onPickPart],
          ['look-up', t('popup.lookUp'), onLookUp],
        ]}
      />
      {save.kind === 'failed' && <p class="problem">{t('reader.saveFailed', { problem: save.problem })}</p>}
      {save.kind === 'kept-both' && <p class="sub">{t('reader.savedBothLong')}</p>}
    </>
  );
}

function message(title: string, hint: string | undefined, first: Act | undefined, ...others: Act[]) {
  return (
    <>
      <h2>{title}</h2>
      {hint !== undefined && <p class="sub">{hint}</p>}
      <Actions first={first} others={others} />
    </>
  );
}

/** Name, label and what it does. */
type Act = [action: string, label: string, onClick: () => void, disabled?: boolean];

type ActionsProps = { first: Act | undefined; second?: Act; others: Act[] };

/** What is done most over the whole width, and a row of the others. */
function Actions({ first, second, others }: ActionsProps) {
  return (
    <div class="here-acts">
      {first && <Button action={first[0]} kind="primary" label={first[1]} onClick={first[2]} disabled={first[3]} />}
      {second && <Button action={second[0]} label={second[1]} onClick={second[2]} disabled={second[3]} />}
      {others.length > 0 && (
        <div class="here-others">
          {others.map(([action, label, onClick]) => (
            <Button key={action} action={action} kind={first && 'quiet'} label={label} onClick={onClick} />
          ))}
        </div>
      )}
    </div>
  );
}
