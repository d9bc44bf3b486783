/** Shorter lines end where their author ends them: a title, a copyright notice, an address. */
const fullLine = 56;
/** Items of a list, fields (`Source:`), and rules of signs. */
const startsLine = /^(?:[-*•] |\(?[a-z0-9]{1,2}[.)] |[A-Z][a-z ]{2,12}: |[-=]{4,}$)/;

/**
 * The paragraphs of a licence. Its lines, which are as long as a terminal is wide, become one line again, so that a
 * narrow window breaks them anew; line ends that mean something stay (`\n`).
 */
export function licenceParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((chunk) => chunk.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== '' && !/^[-=]{4,}$/.test(line)))
    .map((lines) => lines.reduce(joinLines, ''))
    .filter((paragraph) => paragraph !== '');
}

function joinLines(before: string, line: string): string {
  if (before === '') return line;
  const last = before.slice(before.lastIndexOf('\n') + 1);
  return `${before}${last.length < fullLine || startsLine.test(line) ? '\n' : ' '}${line}`;
}
