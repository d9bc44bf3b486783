/**
 * What a component does in its character; `part`: it can be seen there, and has a meaning by itself; `symbol`: it can be
 * seen there, but what it means or how it sounds by itself explains nothing (又 in 欢, where it is short for 雚).
 */
export type ComponentRole = 'meaning' | 'sound' | 'part' | 'symbol';

/** A part of a character that can be seen in it. */
export type Component = {
  /** As it is written there: 氵. */
  character: string;
  /** The character that it is a form of: 水. */
  formOf?: string;
  role: ComponentRole;
  /** In English, what it stands for as a component. */
  meaning?: string;
  /** The indexes of its strokes, from 0, in the order of writing. */
  strokes: number[];
};

/** The radical under which dictionaries list a character. */
export type Radical = { character: string; meaning: string };

/** What a character is made of. */
export type CharacterParts = { radical?: Radical; components: Component[] };

/** One stroke: its outline as an SVG path, and the points of the line that the brush follows. */
export type Stroke = { path: string; line: [x: number, y: number][] };
