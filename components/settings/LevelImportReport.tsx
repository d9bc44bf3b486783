import { t, tn } from '@/components/ui/text';
import type { keptLevels } from '@/lib/chinese/levels';
import type { ParsedLevels } from '@/lib/chinese/parse-levels';

/**
 * The result of an import: what was read, and what of it an older level in the list outweighs; or why nothing was; and the
 * lines that were not understood.
 */
export type ImportReport = {
  done?: {
    name: string;
    count: number;
    /** From the lowest, with their words. */
    levels: [level: string, words: string[]][];
    kept: ReturnType<typeof keptLevels>;
  };
  problem?: string;
  lines?: ParsedLevels['problems'];
};

/** How many lines and levels a report names; the rest of the lines are counted. */
const mostLines = 20;
/** How many words show what was read as a level. */
const mostWords = 5;

export function LevelImportReport({ report: { done, problem, lines = [] } }: { report: ImportReport }) {
  const isGood = problem === undefined && lines.length === 0 && done?.kept.length === 0;
  return (
    <div class={isGood ? 'notice success' : 'notice'} role="status">
      {done !== undefined && (
        <>
          <p>{tn('levels.done', done.count, { name: done.name })}</p>
          <ul>
            {done.levels.slice(0, mostLines).map(([level, words]) => (
              <li key={level}>{t('levels.read', { level, words: some(words) })}</li>
            ))}
          </ul>
          {done.kept.length > 0 && (
            <p>
              {tn('levels.kept', done.kept.length, {
                words: some(done.kept.map(([word, kept, given]) => t('levels.keptWord', { word, kept, given }))),
              })}
            </p>
          )}
        </>
      )}
      {problem !== undefined && <p>{problem}</p>}
      {lines.length > 0 && (
        <>
          <p>{tn('levels.problems', lines.length)}</p>
          <ul>
            {lines.slice(0, mostLines).map(({ line, text }) => (
              <li key={line}>{t('levels.problem', { line: String(line), text })}</li>
            ))}
          </ul>
          {lines.length > mostLines && <p>{t('levels.more', { count: String(lines.length - mostLines) })}</p>}
        </>
      )}
    </div>
  );
}

/** The first words, and whether there are more. */
function some(words: string[]): string {
  return words.slice(0, mostWords).join(' · ') + (words.length > mostWords ? ' …' : '');
}
