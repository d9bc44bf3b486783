/**
 * The asset `strokes.bin`: how 9,574 characters are written, stroke by stroke. `scripts/characters/encode-strokes.ts`
 * writes it, `open-strokes.ts` reads it; both follow this page. Little-endian.
 *
 * ```
 * notice   UTF-8, what the file is, its licence, and how it was changed, ended by a 0; the Arphic Public License wants
 *          it in the file. Padded with zeros to a multiple of 4
 * count    uint32  the number of characters
 * points   uint32  the code point of each, ascending
 * starts   uint32  count + 1: where each character's strokes begin, in bytes after this table
 * strokes  of each character: their number (1 byte), then for each stroke
 *            the number of its path's commands between M and Z (1 byte)
 *            the commands, two bits each from the lowest: the index in COMMANDS
 *            the coordinates of M and of all commands, x and y in turn
 *            the number of points of its line (1 byte), and their coordinates
 * ```
 *
 * A coordinate is the difference to the one before, in x or y, of the same path or line (at first to 0), in units of
 * PATH_UNIT or LINE_UNIT, zigzagged (0, -1, 1, -2, …) and in groups of seven bits, the lowest first, each but the last
 * with its highest bit set.
 */
export const COMMANDS = ['L', 'Q', 'C'] as const;

/** How many points each command has. */
export const POINTS_OF = { L: 1, Q: 2, C: 3 } as const;

/** The square of a character has 1,024 units. A path is exact to one, a line to four: the outline hides it. */
export const PATH_UNIT = 2;
export const LINE_UNIT = 8;

/** Where the table begins: after the notice and the zeros that pad it. */
export function tableStart(bytes: Uint8Array): number {
  return Math.ceil((bytes.indexOf(0) + 1) / 4) * 4;
}
