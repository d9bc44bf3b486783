const tones = ['\u0304', '\u0301', '\u030c', '\u0300'];

/**
 * The key of a word, `simplified|numbered pinyin`, so that knowing 得 `de5` does not hide `dei3`. Numbers are
 * CC-CEDICT's: `u:` for ü, 5 neutral, capitals kept, `qianwa13` for two syllables, `xx5` for an unknown reading.
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
