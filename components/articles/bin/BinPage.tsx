import { useEffect, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { VirtualList } from '@/components/list/VirtualList';
import { useLive } from '@/components/storage/use-live';
import { useWrites } from '@/components/storage/use-writes';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/dates';
import { focusPageLater } from '@/components/ui/focus-return';
import { t } from '@/components/ui/text';
import { undeleteArticles } from '@/lib/library/articles/article-choices';
import { binDays, deleteForGood, emptyBin, listBin } from '@/lib/library/articles/bin';
import { library } from '@/lib/library/db';
import { dropUnusedPictures } from '@/lib/library/pictures/picture-rows';
import { emptyOld } from './old-bin';
import './bin.css';

/** What was deleted: restored, or deleted for good, which is asked twice, in the place of its button. */
export function BinPage() {
  const { value: articles, problem: unread } = useLive(() => listBin(library()), []);
  const { problem = unread, attempt } = useWrites();
  const [asked, setAsked] = useState<string | undefined>();
  /** Whose confirmation was cancelled last: its button has the focus again. */
  const [cancelled, setCancelled] = useState<string | undefined>();
  useEffect(() => void attempt(emptyOld), []);
  useEffect(() => setCancelled(undefined), [cancelled]);
  const restore = (ids: string[]) => void attempt(() => undeleteArticles(library(), ids)).then(focusPageLater);
  // What is deleted for good takes its pictures along, but for those that another article shows.
  const erase = (work: () => Promise<unknown>) => {
    setAsked(undefined);
    void attempt(async () => {
      await work();
      await dropUnusedPictures(library());
    }).then(focusPageLater);
  };
  const cancel = (key: string) => {
    setAsked(undefined);
    setCancelled(key);
  };
  const sure = (key: string, text: string, yes: string, work: () => Promise<unknown>) =>
    asked === key ? (
      // biome-ignore lint/a11y/noStaticElementInteractions: the second button in it does the same
      <span
        class="line"
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancel(key);
        }}
      >
        <Button focused action="sure" kind="primary" label={yes} onClick={() => erase(work)} />
        <Button action="keep" kind="quiet" label={t('bin.cancel')} onClick={() => cancel(key)} />
      </span>
    ) : (
      <Button
        action={key === 'all' ? 'empty' : 'delete-for-good'}
        kind="quiet"
        label={text}
        focused={cancelled === key}
        onClick={() => setAsked(key)}
      />
    );
  return (
    <Page title={t('bin.title')} room="list" problem={problem && t('library.failed', { problem })}>
      <p class="sub">{t('bin.hint', { days: String(binDays) })}</p>
      {articles?.length === 0 && <p class="empty sub">{t('bin.empty')}</p>}
      {articles !== undefined && articles.length > 0 && (
        <div class="bin">
          <p class="line">
            <Button
              action="restore-all"
              label={t('bin.restoreAll')}
              onClick={() => restore(articles.map(({ id }) => id))}
            />
            {sure('all', t('bin.emptyBin'), t('bin.confirmAll', { count: String(articles.length) }), () =>
              emptyBin(library()),
            )}
          </p>
          <VirtualList rows={articles} estimate={58} class="box items" rowClass="item">
            {({ id, title, lang, deletedAt = 0 }) => (
              <>
                <span class="item-title" lang={lang ?? 'zh'}>
                  {title}
                </span>
                <div class="sub">{t('bin.deleted', { day: formatDay(deletedAt) })}</div>
                <div class="line bin-row">
                  <Button
                    action="restore"
                    label={t('bin.restore')}
                    aria-label={t('bin.restoreLong', { title })}
                    onClick={() => restore([id])}
                  />
                  {sure(id, t('bin.deleteForever'), t('bin.confirm'), () => deleteForGood(library(), [id]))}
                </div>
              </>
            )}
          </VirtualList>
        </div>
      )}
    </Page>
  );
}
