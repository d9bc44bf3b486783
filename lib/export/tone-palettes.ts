import type { TonePalette } from './types';

/** The colours of the tones as the reader has them (assets/styles/tokens.css), for files, which bring their own style. */
export const tonePalettes: Readonly<Record<'default' | 'pleco' | 'hanping', TonePalette>> = {
  default: pairs('#c8322b #ff8a80, #a35f00 #f0b25c, #2c7a4b #7fcf9b, #2b62a8 #8db8f5, #726b61 #a39c91'),
  pleco: pairs('#d40000 #ff7b7b, #017a23 #3fd065, #1510f0 #8f9bff, #8900bf #d48cff, #6b6b6b #a3a3a3'),
  hanping: pairs('#1769b8 #64b4ff, #1f7a1f #4cc94c, #a85a00 #f5a02f, #c0001c #ff7d8f, #6b6b6b #a3a3a3'),
};

function pairs(list: string): TonePalette {
  return list.split(', ').map((pair) => {
    const [light = '', dark = ''] = pair.split(' ');
    return { light, dark };
  });
}
