export type Part = (flags: ReadonlySet<string>) => Iterable<string> | AsyncIterable<string>;

/**
 * Prints the lines of each part in turn, or of those alone that the command line names; every part gets the flags
 * (`--name`) that stand there too. An unknown part or flag ends the process with 2, and a list of what there is.
 */
export async function runParts(parts: Readonly<Record<string, Part>>, flags: readonly string[] = []): Promise<void> {
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
  for (const [name, part] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    for await (const line of part(given)) console.log(line);
  }
}
