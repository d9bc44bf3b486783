import { t } from '@/components/ui/text';
import type { ArticleGrammar } from '@/lib/session/grammar';

/** The patterns of grammar in the text, the most frequent first, each with an example that is not from the text. */
export function PatternList({ patterns }: { patterns: ReturnType<ArticleGrammar['list']> }) {
  if (patterns.length === 0) return null;
  return (
    <details class="patterns">
      <summary>{t('words.patterns', { count: String(patterns.length) })}</summary>
      <ul class="pattern-list">
        {patterns.map(({ note, count }) => (
          <li key={note.name}>
            <b lang="zh">{note.name}</b>
            <span class="new-word-count">{t('words.times', { count: String(count) })}</span>
            <span class="chip">HSK {note.level}</span>
            <p lang="en">{note.explanation}</p>
            <p class="pattern-example" lang="zh">
              {note.example}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
