import { ConverterBuilder, type LocalePreset } from 'opencc-js/core';

export type Script = 'simplified' | 'traditional';

/** Writes a text in the other script for display: as many code points as it has, so that each stands for its own. */
export type Convert = (text: string, to: Script) => string;

/**
 * A converter over OpenCC's tables (`assets/static/conversion.json`), by phrases, to Taiwan's traditional characters and
 * from them. Where a phrase would change the length, the text is converted character by character. The rest of OpenCC's
 * phrases (other words for the same thing) is not used: what is shown is what was written.
 * @throws where the tables are not OpenCC's
 */
export function createConverter(tables: LocalePreset): Convert {
  const build = ConverterBuilder(tables);
  const converters: Record<Script, (text: string) => string> = {
    simplified: build({ from: 'tw', to: 'cn' }),
    traditional: build({ from: 'cn', to: 'tw' }),
  };
  return (text, to) => {
    const convert = converters[to];
    const converted = convert(text);
    const characters = [...text];
    if ([...converted].length === characters.length) return converted;
    return characters
      .map((character) => ([...convert(character)].length === 1 ? convert(character) : character))
      .join('');
  };
}
