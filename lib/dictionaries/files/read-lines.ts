import { bad } from '@/lib/dictionaries/problem';
import { chineseEncodingOf, isNoText } from '@/lib/words/decode-list';
import { headOf, type SourceFile } from './source-file';

/** Bytes by which a file's kind and encoding are told. */
const SAMPLE_BYTES = 200_000;

/** UTF-16 units: some entries fill pages. What a line has beyond that is left out. */
const LONGEST_LINE = 100_000;

export type TextSample = { lines: string[]; encoding: string };

/** The first lines of a text, and its encoding; undefined where it is no text. */
export async function sampleText(file: SourceFile): Promise<TextSample | undefined> {
  const head = await headOf(file, SAMPLE_BYTES);
  if (head.length === 0) throw bad('empty');
  const whole = head.length < SAMPLE_BYTES ? head : beforeCut(head);
  const encoding = chineseEncodingOf(whole);
  const text = new TextDecoder(encoding).decode(whole);
  return isNoText(text) ? undefined : { lines: splitLines(text), encoding };
}

/** Bytes up to the last line's end, or, of one long line, up to the last ASCII byte: a character that is cut would be none. */
function beforeCut(head: Uint8Array): Uint8Array {
  const end = head.lastIndexOf(0x0a) + 1 || head.findLastIndex((byte) => byte < 0x80) + 1;
  return end > 0 ? head.subarray(0, end) : head;
}

/** The lines of a text in batches, as they come. */
export async function* readLines(
  file: SourceFile,
  encoding: string,
  went?: (bytes: number) => void,
): AsyncGenerator<string[]> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  let isTooLong = false;
  const take = (text: string): string[] => {
    const lines = splitLines(rest + text);
    rest = lines.pop() ?? '';
    if (isTooLong && lines.length > 0) {
      lines.shift();
      isTooLong = false;
    }
    const found = lines.map((line) => line.slice(0, LONGEST_LINE));
    if (rest.length > LONGEST_LINE) {
      // Its beginning is handed out now, and the rest of it dropped as it comes.
      if (!isTooLong) found.push(rest.slice(0, LONGEST_LINE));
      isTooLong = true;
      rest = '';
    }
    return found;
  };
  for await (const chunk of file.chunks(went)) yield take(decoder.decode(chunk, { stream: true }));
  yield take(`${decoder.decode()}\n`);
}

function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}
