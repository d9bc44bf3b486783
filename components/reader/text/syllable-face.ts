import type { DisplayOptions } from '@/lib/chinese/display/display';
import type { Settings } from '@/lib/settings';

/** How wide syllables are in the face that pinyin is drawn in. Everything in em of that face. */
export type SyllableFace = {
  /** What a character with its syllable takes of a line, unless the syllable needs more. */
  cell: number;
  /** The least room between what is written as one and what is beside it. */
  gap: number;
  widthOf(syllable: string): number;
};

/** Of `--ui` in components/ui/tokens.css; a canvas knows no custom properties. */
export const pinyinFamily = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif';
const letterSpacing = -0.02;

/**
 * Syllables that together are as long as those of news are on average, and how much longer the cell is than their mean:
 * so much that nineteen in twenty neighbours fit, with a fifth of all syllables set narrower.
 */
const typical: Record<DisplayOptions['notation'], { syllables: readonly string[]; room: number }> = {
  pinyin: { syllables: ['de', 'shì', 'zhōng', 'guó', 'rén', 'dà', 'xiàn', 'yǒu', 'jīng', 'lì'], room: 0.6 },
  numbers: { syllables: ['de5', 'shi4', 'zhong1', 'guo2', 'ren2', 'da4', 'xian4', 'you3', 'jing1', 'li4'], room: 0.5 },
  zhuyin: { syllables: ['˙ㄉㄜ', 'ㄕˋ', 'ㄓㄨㄥ', 'ㄖㄣˊ', 'ㄍㄨㄛˊ', 'ㄧㄡˇ'], room: 0.35 },
};

/** Joined, syllables are parted only by words, as far as words are in a line of pinyin. */
const joinedRoom = 0.45;
const wordGap = 0.35;
const syllableGap = 0.2;

const scales: Record<Settings['pinyinSize'], number> = { small: 0.87, normal: 1, large: 1.2 };

/** The face for some settings: always the same one for the same settings, so that a view can tell that nothing changed. */
export function syllableFace({ notation, textSize, pinyinSize, joinedPinyin }: Settings): SyllableFace {
  const joined = joinedPinyin && notation !== 'zhuyin';
  // Beside the text as assets/styles/reader/text.css has it; hinted widths depend on the size.
  const ratio = 0.53 * scales[pinyinSize];
  const key = `${notation} ${joined} ${textSize} ${ratio}`;
  let face = faces.get(key);
  if (face === undefined) {
    const widthOf = remember(measure(textSize * ratio));
    const { syllables, room } = typical[notation];
    const mean = syllables.reduce((sum, syllable) => sum + widthOf(syllable), 0) / syllables.length;
    // No less than the character itself.
    const cell = Math.max(mean + (joined ? joinedRoom : room), 1 / ratio);
    face = { cell, gap: joined ? wordGap : syllableGap, widthOf };
    faces.set(key, face);
  }
  return face;
}

const faces = new Map<string, SyllableFace>();

function remember(measured: (syllable: string) => number): (syllable: string) => number {
  const widths = new Map<string, number>();
  return (syllable) => {
    let width = widths.get(syllable);
    if (width === undefined) {
      width = measured(syllable);
      widths.set(syllable, width);
    }
    return width;
  };
}

/** By a canvas of its own, which lays nothing out. */
function measure(size: number): (syllable: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  // Where nothing is drawn either.
  if (context === null) return ({ length }) => length / 2;
  // Once: the face is sought anew with each of these.
  context.font = `500 ${size}px ${pinyinFamily}`;
  context.fontStretch = 'semi-condensed';
  context.letterSpacing = `${letterSpacing * size}px`;
  return (syllable) => (syllable === '' ? 0 : context.measureText(syllable).width / size - letterSpacing);
}
