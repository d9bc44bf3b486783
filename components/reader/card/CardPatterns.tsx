import { t } from '@/components/ui/text';
import type { PatternHere } from '@/lib/session/grammar';

/** The patterns of grammar of which a card's word is a part. */
export function CardPatterns({ patterns }: { patterns: readonly PatternHere[] }) {
  if (patterns.length === 0) return null;
  return (
    <ul class="card-patterns">
      {patterns.map(({ note, parts }) => (
        <li key={`${note.name} ${parts.join()}`}>
          <span class="card-pattern-label">{t(parts.length > 1 ? 'card.partOfPattern' : 'card.pattern')}</span>{' '}
          <b lang="zh">{note.name}</b> <span class="chip">HSK {note.level}</span>
          <p lang="en">{note.explanation}</p>
        </li>
      ))}
    </ul>
  );
}
