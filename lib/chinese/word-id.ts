/** Combining marks of Unicode that write the tones 1 to 4. */
const tones = ['\u0304', '\u0301', '\u030c', '\u0300'];

/**
 * The key of a word: `simplified|numbered pinyin`, so that knowing 得 `de5` does not hide `dei3`. Takes the pinyin of an
 * entry, one syllable per character with tone marks, and numbers it as CC-CEDICT does: `u:` for ü, 5 for the neutral
 * tone, the capital of a name kept. The few characters of two syllables get both tones at the end (`qianwa13`), and a
 * character without a known reading `xx5`.
 */
export function wordId(simplified: string, pinyin: readonly string[]): string {
  return `${simplified}|${pinyin.map(numberSyllable).join(' ')}`;
}

function numberSyllable(syllable: string): string {
  if (syllable === '') return 'xx5';
  let letters = '';
  let numbers = '';
  for (const unit of syllable.normalize('NFD')) {
    const tone = tones.indexOf(unit) + 1;
    if (tone > 0) numbers += tone;
    else letters += unit;
  }
  return `${letters.normalize('NFC').replace('ü', 'u:').replace('Ü', 'U:')}${numbers || '5'}`;
}
