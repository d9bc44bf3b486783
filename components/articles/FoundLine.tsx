import type { Place } from '@/lib/library/search/find-text';
import type { Hit } from '@/lib/library/search/query';

/** A text with what was found in it marked. */
export function Marked({ text, place }: { text: string; place: Place | undefined }) {
  if (place === undefined) return <>{text}</>;
  return (
    <>
      {text.slice(0, place.start)}
      <mark>{text.slice(place.start, place.end)}</mark>
      {text.slice(place.end)}
    </>
  );
}

/** The line of the article in which a search found something, and the word that means what was asked for. */
export function FoundLine({ hit, lang }: { hit: Hit | undefined; lang: string }) {
  if (hit?.snippet === undefined && hit?.meaning === undefined) return null;
  const { snippet, meaning } = hit;
  return (
    <p class="found">
      {snippet !== undefined && (
        <span lang={lang}>
          {snippet.before}
          <mark>{snippet.match}</mark>
          {snippet.after}
        </span>
      )}
      {meaning !== undefined && (
        <span class="found-meaning">
          {' '}
          <span lang="zh">{meaning.word}</span> {meaning.sense}
        </span>
      )}
    </p>
  );
}
