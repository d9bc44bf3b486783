import { useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { problemText } from '@/components/ui/problem-text';
import { readPath } from '@/components/ui/routes';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { articleFromText } from '@/lib/article/from-text';
import { pasteUrl, saveArticle } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';
import '@/components/ui/paste.css';

/** Reads pasted text as an article of the library. */
export function PastePage() {
  const [problem, setProblem] = useState<string | undefined>();

  const read = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = String(form.get('text') ?? '');
    const title = String(form.get('title') ?? '').trim();
    if (text.trim() === '') return setProblem(t('paste.empty'));
    const article = articleFromText(text, {
      url: pasteUrl(crypto.randomUUID()),
      ...(title !== '' && { title }),
    });
    const result = await saveArticle(library(), article);
    if (result.outcome === 'refused') setProblem(t('reader.refused', { problem: problemText(result.problem) }));
    else if (result.outcome === 'failed') setProblem(t('reader.saveFailed', { problem: storageText(result.problem) }));
    else location.hash = readPath(result.id);
  };

  return (
    <Page title={t('paste.title')} room="list" problem={problem}>
      <p class="sub">{t('paste.hint')}</p>
      <form class="paste" onSubmit={read}>
        <label>
          {t('paste.headline')}
          <input name="title" lang="zh" autocomplete="off" />
        </label>
        <label>
          {t('paste.text')}
          <textarea name="text" lang="zh" rows={12} />
        </label>
        <div>
          <button type="submit" class="btn primary" data-action="read">
            {t('paste.read')}
          </button>
        </div>
      </form>
    </Page>
  );
}
