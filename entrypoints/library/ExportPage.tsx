import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import { getSelected } from '@/entrypoints/shared/selected-articles';
import { ArticlesPart } from './export/ArticlesPart';
import { WordsPart } from './export/WordsPart';
import { Page } from './Page';

/** What was kept, as files for other programs. */
export function ExportPage() {
  const [selected] = useState(getSelected);
  const [problem, setProblem] = useState<string | undefined>();
  return (
    <Page title={t('export.title')} room="settings" problem={problem}>
      <ArticlesPart selected={selected} onProblem={setProblem} />
      <WordsPart onProblem={setProblem} />
    </Page>
  );
}
