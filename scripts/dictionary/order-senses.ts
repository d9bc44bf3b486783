const REGIONAL = /\b(?:dialect|dialectal|Cantonese|Tw|Taiwanese|HK|Wu|Hokkien|Hakka)\b/;
const ARCHAIC = /\b(?:archaic|old|obsolete|classical)\b/;
const VULGAR = /\b(?:vulgar|taboo|taboo slang)\b/;

/**
 * The senses of an entry in the order of a card: common, regional, surnames, archaic, vulgar, notes on pronunciation;
 * by the labels in brackets at either end ("(literary)" does not count). A leading region or age may hold for following
 * synonyms, so these keep their place.
 */
export function orderSenses(senses: readonly string[]): string[] {
  const joinsSynonyms = senses.some((sense) => sense.includes(';'));
  return senses
    .map((sense, index) => {
      const place = placeOf(sense);
      const next = senses[index + 1];
      const holdsOn = next !== undefined && placeOf(next) === Place.common && !next.startsWith('(');
      const mayMove = joinsSynonyms || !holdsOn || !sense.startsWith('(') || place >= Place.vulgar;
      return { sense, index, place: mayMove ? place : Place.common };
    })
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ sense }) => sense);
}

/** The same senses with those of `usual` that are among them before the others, in its order. */
export function usualFirst(senses: readonly string[], usual: readonly string[] = []): readonly string[] {
  const first = usual.filter((sense) => senses.includes(sense));
  return [...first, ...senses.filter((sense) => !first.includes(sense))];
}

const Place = { common: 0, regional: 1, surname: 2, archaic: 3, vulgar: 4, pronunciation: 5 } as const;

function placeOf(sense: string): number {
  if (/^(?:(?:also|colloquial|coll\.|Beijing|Taiwan|old|formerly) )?pr\. \[/.test(sense)) return Place.pronunciation;
  const labels = /^(?:\([^()]*\) ?)*/.exec(sense)?.[0] + (/\([a-z]+(?: slang)?\)$/.exec(sense)?.[0] ?? '');
  if (VULGAR.test(labels)) return Place.vulgar;
  if (ARCHAIC.test(labels)) return Place.archaic;
  if (/^(?:\(.*\) )?(?:two-character |compound )?surname\b|^\(surname\)/i.test(sense)) return Place.surname;
  return REGIONAL.test(labels) ? Place.regional : Place.common;
}
