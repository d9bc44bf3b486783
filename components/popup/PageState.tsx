import type { ComponentChildren } from 'preact';
import { shareText } from '@/components/reader/panels/Share';
import { partialText } from '@/components/reader/text/PartialNote';
import { Brand } from '@/components/ui/Brand';
import { formatPublished } from '@/components/ui/dates';
import { isSaved } from '@/components/ui/save-state';
import { t } from '@/components/ui/text';
import type { PageStatus, SaveState } from '@/lib/rpc';

/** What the popup knows of the page: what the page says, or that it cannot be asked. */
export type PageView = PageStatus | { state: 'loading' } | { state: 'error'; problem: string };

type Props = {
  view: PageView;
  onSave: () => void;
  onShowPage: () => void;
  onRead: () => void;
  onReadSelection: () => void;
  onPickPart: () => void;
  onLookUp: () => void;
  onReadInTab: () => void;
  /** Gives up waiting or picking. */
  onStop: () => void;
  onOpenFrame: (address: string) => void;
  onPaste: () => void;
};

/** The popup's top: what Pindu does on this page, and what can be done next. */
export function PageState(props: Props) {
  const { view } = props;
  return (
    <section class="here" id="page-state" data-state={view.state} aria-live="polite">
      <Brand heading />
      <Said {...props} />
    </section>
  );
}

function Said(props: Props) {
  const { view, onRead, onReadSelection, onPickPart, onLookUp, onStop, onOpenFrame, onPaste } = props;
  const paste = <Action action="paste" label={t('popup.paste')} onClick={onPaste} />;
  const selection = <Action action="read-selection" label={t('popup.readSelection')} onClick={onReadSelection} />;
  const pick = (primary = false) => (
    <Action action="pick-part" label={t('popup.pickPart')} primary={primary} onClick={onPickPart} />
  );
  const lookUp = <Action action="look-up" label={t('popup.lookUp')} onClick={onLookUp} />;
  switch (view.state) {
    case 'loading':
      return <p class="sub">{t('popup.starting')}</p>;
    case 'waiting':
      return (
        <Refusal title={t('popup.waiting')} hint={t('popup.waitingHint')}>
          <Action action="stop" label={t('popup.stopWaiting')} onClick={onStop} />
          {pick()}
        </Refusal>
      );
    case 'picking':
      return (
        <Refusal title={t('popup.picking')} hint={t('popup.pickingHint')}>
          <Action action="stop" label={t('popup.stopPicking')} onClick={onStop} />
        </Refusal>
      );
    case 'taken-out':
      return (
        <Refusal title={t('popup.takenOut')} hint={t('popup.takenOutHint')}>
          <Action action="read-in-tab" label={t('popup.readInTab')} primary onClick={props.onReadInTab} />
        </Refusal>
      );
    case 'looking-up':
      return (
        <Refusal title={t('popup.lookingUp')} hint={t('popup.lookingUpHint')}>
          <Action action="stop" label={t('popup.stopPicking')} onClick={onStop} />
        </Refusal>
      );
    case 'reading':
      return <Read {...props} view={view} />;
    case 'idle':
      return (
        <div class="here-acts">
          <Action action="read" label={t('popup.read')} primary onClick={onRead} />
          {pick()}
          {lookUp}
          {selection}
        </div>
      );
    case 'no-article':
      return view.frame === undefined ? (
        <Refusal
          title={t(view.reason === 'listing' ? 'popup.listing' : 'popup.noArticle')}
          hint={t(view.reason === 'listing' ? 'popup.listingHint' : 'popup.noArticleHint')}
        >
          {pick(true)}
          {lookUp}
          {selection}
          {paste}
        </Refusal>
      ) : (
        <Frame address={view.frame} onOpen={onOpenFrame}>
          {pick()}
          {paste}
        </Frame>
      );
    case 'no-selection':
      return (
        <Refusal title={t('popup.noSelection')} hint={t('popup.noArticleHint')}>
          {pick(true)}
          {lookUp}
          {selection}
          {paste}
        </Refusal>
      );
    case 'not-chinese':
      return (
        <Refusal title={notChinese(view.lang)} hint={t('popup.notChineseHint')}>
          {pick()}
          {lookUp}
          {selection}
          {paste}
        </Refusal>
      );
    case 'restricted':
      return (
        <Refusal title={t(places[view.place ?? 'unknown'].title)} hint={t(places[view.place ?? 'unknown'].hint)}>
          {paste}
        </Refusal>
      );
    case 'error':
      return (
        <Refusal title={t('popup.failed')} hint={view.problem}>
          {pick()}
          {lookUp}
          {selection}
          {paste}
        </Refusal>
      );
  }
}

const places = {
  unknown: { title: 'popup.restricted', hint: 'popup.restrictedHint' },
  pdf: { title: 'popup.pdf', hint: 'popup.pdfHint' },
  'own-page': { title: 'popup.ownPage', hint: 'popup.ownPageHint' },
  store: { title: 'popup.store', hint: 'popup.ownPageHint' },
  file: { title: 'popup.file', hint: 'popup.fileHint' },
} as const;

/** Names the language that was found, where there is a name for it. */
function notChinese(lang: string | undefined): string {
  const name = lang && new Intl.DisplayNames(undefined, { type: 'language', fallback: 'none' }).of(lang);
  return name ? t('popup.notChineseBut', { language: name }) : t('popup.notChinese');
}

function Read({ view, onSave, onShowPage, onPickPart, onLookUp }: Props & { view: PageView & { state: 'reading' } }) {
  const { save, partial, words } = view;
  return (
    <>
      <h2 lang="zh">{view.title}</h2>
      <p class="sub">
        {[view.source, view.publishedAt && formatPublished(view.publishedAt)].filter(Boolean).join(' · ') ||
          t('popup.reading')}
      </p>
      {words !== undefined && <p class="sub share">{shareText(words.share, words.fresh)}</p>}
      {partial !== undefined && <p class="sub partial">{partialText(partial)}</p>}
      {view.more && <p class="sub more-pages">{t('popup.morePages')}</p>}
      <div class="here-acts">
        <SaveButton save={save} onSave={onSave} />
        <Action action="show-page" label={t('popup.showPage')} onClick={onShowPage} />
        <button type="button" class="btn quiet" data-action="pick-part" onClick={onPickPart}>
          {t('popup.pickOther')}
        </button>
        <button type="button" class="btn quiet" data-action="look-up" onClick={onLookUp}>
          {t('popup.lookUp')}
        </button>
      </div>
      {save.kind === 'failed' && <p class="problem">{t('reader.saveFailed', { problem: save.problem })}</p>}
      {save.kind === 'kept-both' && <p class="sub">{t('reader.keptBothLong')}</p>}
    </>
  );
}

type FrameProps = { address: string; onOpen: (address: string) => void; children: ComponentChildren };

function Frame({ address, onOpen, children }: FrameProps) {
  return (
    <Refusal title={t('popup.frame')} hint={t('popup.frameHint', { host: new URL(address).host })}>
      <Action action="open-frame" label={t('popup.openFrame')} primary onClick={() => onOpen(address)} />
      {children}
    </Refusal>
  );
}

function Refusal({ title, hint, children }: { title: string; hint: string; children: ComponentChildren }) {
  return (
    <>
      <h2>{title}</h2>
      <p class="sub">{hint}</p>
      <div class="here-acts">{children}</div>
    </>
  );
}

function SaveButton({ save, onSave }: { save: SaveState; onSave: () => void }) {
  const kept = isSaved(save);
  const label =
    save.kind === 'saving'
      ? t('reader.saving')
      : save.kind === 'updated'
        ? t('reader.updated')
        : kept
          ? t('popup.saved')
          : t('popup.save');
  return <Action action="save" label={label} primary={!kept} disabled={save.kind === 'saving'} onClick={onSave} />;
}

type ActionProps = { action: string; label: string; primary?: boolean; disabled?: boolean; onClick: () => void };

function Action({ action, label, primary, disabled, onClick }: ActionProps) {
  return (
    <button
      type="button"
      class={primary ? 'btn primary' : 'btn'}
      data-action={action}
      disabled={disabled}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
