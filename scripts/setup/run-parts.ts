export type Part = (flags: ReadonlySet<string>) => Iterable<string> | AsyncIterable<string>;

/** What a part says, in a line of its own, where what it measures is not beside the checkout. */
export const notHere = (what: string): string => `Not measured: ${what}`;
const isMissing = (line: string): boolean => line.startsWith(notHere(''));

/**
 * Prints the lines of each part in turn, or of those alone that the command line names; every part gets the flags
 * (`--name`) that stand there too. An unknown part or flag ends the process with 2, and a list of what there is.
 * Gives the lines, and whether they are those of all parts without a flag, in which nothing is missing.
 */
export async function runParts(
  parts: Readonly<Record<string, Part>>,
  flags: readonly string[] = [],
): Promise<{ lines: string[]; isWhole: boolean }> {
  const asked = process.argv.slice(2);
  const given = new Set(asked.filter((word) => word.startsWith('--')));
  const names = asked.filter((word) => !given.has(word));
  const unknown = [
    ...names.filter((name) => !Object.hasOwn(parts, name)),
    ...[...given].filter((flag) => !flags.includes(flag)),
  ];
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(', ')}. There are: ${[...Object.keys(parts), ...flags].join(', ')}`);
    process.exit(2);
  }
  const lines: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    for await (const line of part(given)) {
      console.log(line);
      lines.push(line);
    }
  }
  const missing = lines.filter(isMissing);
  if (asked.length === 0 && missing.length > 0)
    console.error(`The document keeps its last figures: ${missing.length} measurements are missing (above).`);
  return { lines, isWhole: asked.length === 0 && missing.length === 0 };
}
