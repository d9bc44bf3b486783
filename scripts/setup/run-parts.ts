/**
 * Prints the lines of each part in turn, or of those alone that the command line names. An unknown name ends the
 * process with 2, and a word of what there is.
 */
export async function runParts(
  parts: Readonly<Record<string, () => Iterable<string> | AsyncIterable<string>>>,
): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
    process.exit(2);
  }
  for (const [name, part] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for await (const line of part()) console.log(line);
  }
}
