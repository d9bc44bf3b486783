/**
 * Where the readings of entries begin that are not an entry's first: those that a sense says ("also pr. [kè]"), and
 * those in Taiwan.
 * @param texts those of the entries (lib/chinese/dictionary/decode-entry.ts), one behind the other in the asset
 * @param starts where each begins in the asset's `text`, in bytes
 * @returns offsets in `text`, in bytes, ascending
 */
export function otherReadings(texts: readonly string[], starts: readonly number[]): Uint32Array {
  return Uint32Array.from(
    texts.flatMap((text, index) => {
      const facts = text.indexOf('\t', text.indexOf('\t') + 1) + 1;
      const places = Array.from(text.matchAll(/also pr\. \[/g), (found) => found.index + found[0].length);
      if (facts > 0 && text.charAt(facts) === 't') places.push(facts + 1);
      return places.map((at) => (starts[index] ?? 0) + Buffer.byteLength(text.slice(0, at)));
    }),
  );
}
