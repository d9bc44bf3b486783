import { useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { PasteForm } from '@/components/ui/PasteForm';
import { problemText, storageText } from '@/components/ui/problem-text';
import { readPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { articleFromText } from '@/lib/article/from-text';
import { pasteUrl, saveArticle } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';

/** Saves pasted text as an article and opens it. */
export function PastePage() {
  const [problem, setProblem] = useState<string | undefined>();

  const read = async (text: string, title: string) => {
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
      <PasteForm
        text={t('paste.text')}
        rows={12}
        submit={t('paste.read')}
        action="read"
        onSubmit={(source, form) => void read(String(source), String(form.get('title') ?? '').trim())}
      >
        <label>
          {t('paste.headline')}
          <input name="title" lang="zh" autocomplete="off" />
        </label>
      </PasteForm>
    </Page>
  );
}
