const SPACES = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const END = /[\s。．.！!？?；;：:、，,]+$/u;

/** A headword as texts have it: `中 国` without spaces between its characters, `为什么？` without punctuation at its end. */
export function plainHeadword(written: string): string {
  return written.normalize('NFC').trim().replace(SPACES, '').replace(END, '');
}
