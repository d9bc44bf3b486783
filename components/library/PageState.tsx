import type { ComponentChildren } from 'preact';
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
  onPaste: () => void;
};

/** The popup's top: what Pindu does on this page, and what can be done next. */
export function PageState(props: Props) {
  const { view } = props;
  return (
    <section class="here" id="page-state" data-state={view.state} aria-live="polite">
      <Brand />
      <Said {...props} />
    </section>
  );
}

function Said({ view, onSave, onShowPage, onRead, onReadSelection, onPaste }: Props) {
  const paste = <Action action="paste" label={t('popup.paste')} onClick={onPaste} />;
  const selection = (primary = false) => (
    <Action action="read-selection" label={t('popup.readSelection')} primary={primary} onClick={onReadSelection} />
  );
  switch (view.state) {
    case 'loading':
      return <p class="sub">{t('popup.starting')}</p>;
    case 'reading':
      return (
        <>
          <h2 lang="zh">{view.title}</h2>
          <p class="sub">
            {[view.source, view.publishedAt && formatPublished(view.publishedAt)].filter(Boolean).join(' · ') ||
              t('popup.reading')}
          </p>
          <div class="row">
            <SaveButton save={view.save} onSave={onSave} />
            <Action action="show-page" label={t('popup.showPage')} onClick={onShowPage} />
          </div>
          {view.save.kind === 'failed' && (
            <p class="problem">{t('reader.saveFailed', { problem: view.save.problem })}</p>
          )}
          {view.save.kind === 'kept-both' && <p class="sub">{t('reader.keptBothLong')}</p>}
        </>
      );
    case 'idle':
      return (
        <div class="row">
          <Action action="read" label={t('popup.read')} primary onClick={onRead} />
        </div>
      );
    case 'no-article':
      return (
        <Refusal title={t('popup.noArticle')} hint={t('popup.noArticleHint')}>
          {selection(true)}
          {paste}
        </Refusal>
      );
    case 'no-selection':
      return (
        <Refusal title={t('popup.noSelection')} hint={t('popup.noArticleHint')}>
          {selection(true)}
          {paste}
        </Refusal>
      );
    case 'not-chinese':
      return (
        <Refusal title={t('popup.notChinese')} hint={t('popup.notChineseHint')}>
          {selection()}
          {paste}
        </Refusal>
      );
    case 'restricted':
      return (
        <Refusal title={t('popup.restricted')} hint={t('popup.restrictedHint')}>
          {paste}
        </Refusal>
      );
    case 'error':
      return (
        <Refusal title={t('popup.failed')} hint={view.problem}>
          {selection()}
          {paste}
        </Refusal>
      );
  }
}

function Refusal({ title, hint, children }: { title: string; hint: string; children: ComponentChildren }) {
  return (
    <>
      <h2>{title}</h2>
      <p class="sub">{hint}</p>
      <div class="row">{children}</div>
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
