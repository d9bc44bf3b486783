import { useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { getSelected } from '@/components/articles/selected-articles';
import { t } from '@/components/ui/text';
import { ArticlesSection } from './ArticlesSection';
import { WordsSection } from './WordsSection';
import './export.css';

/** What was kept, as files for other programs. */
export function ExportPage() {
  const [selected] = useState(getSelected);
  const [problem, setProblem] = useState<string | undefined>();
  return (
    <Page title={t('export.title')} room="settings" problem={problem}>
      <ArticlesSection selected={selected} onProblem={setProblem} />
      <WordsSection onProblem={setProblem} />
    </Page>
  );
}
