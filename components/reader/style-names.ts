/** What stands before the name of each custom property of ours. */
let mark = '';

/**
 * Gives the custom properties of the reader names that nobody knows, from now on. On a page that is needed: `@property`
 * holds for shadow trees too, and a page that registers one of our names, by chance or not, would take its value away.
 */
export function hideStyleNames(): void {
  mark = `p${[...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('')}-`;
}

/** The name of a custom property of ours, as it is called where the reader stands. */
export const styleName = (name: string): `--${string}` => `--${mark}${name}`;

/** A sheet with the names as they are called where the reader stands. */
export const withStyleNames = (css: string): string => css.replaceAll(/(?<![\w-])--(?=[a-z])/g, `--${mark}`);
