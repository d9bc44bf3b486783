import { once } from 'node:events';

/**
 * The lines of a stream without line ends and BOM. node:readline also ends a line at U+2028 and a lone `\r`, so that
 * answers would not match passages.
 */
async function* textLines(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let parts: string[] = [];
  let isFirst = true;
  const line = (): string => {
    const whole = parts.join('').replace(/\r$/, '');
    const text = isFirst ? whole.replace(/^\uFEFF/, '') : whole;
    isFirst = false;
    return text;
  };
  input.setEncoding('utf8');
  for await (const chunk of input as AsyncIterable<string>) {
    const pieces = chunk.split('\n');
    for (const piece of pieces.slice(0, -1)) {
      parts.push(piece);
      yield line();
      parts = [];
    }
    parts.push(pieces.at(-1) ?? '');
  }
  if (parts.some((part) => part !== '')) yield line();
}

/** Answers each line of standard input with a line on standard output, at the pace of whoever reads them. */
export async function answerLines(answer: (line: string) => string): Promise<void> {
  // `head` and the like close the pipe when they have enough: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  for await (const line of textLines(process.stdin)) {
    if (!process.stdout.write(`${answer(line)}\n`)) await once(process.stdout, 'drain');
  }
}
