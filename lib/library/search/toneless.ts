/** Marks over letters; the two dots of ü are not among them. */
const marks = /[\u0300-\u0307\u0309-\u036f]/g;

/** Pinyin without tones, as search compares it: lower case, `v` for ü (also written `u:`), no marks of any sort. */
export function toneless(pinyin: string): string {
  return pinyin
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(/u(?:\u0308|:)/g, 'v')
    .replaceAll('\u0308', '');
}
