const PATH = /\/(?:answers?|a)[/-](\w+)/gi;
const PARAMETER = /^(?:answer|answer_?id|aid)$/i;
const FRAGMENT = /^#?(?:answer|a|reply|post)?[-_]?(\d+)$/i;

/** The one answer that an address names by path (`/answer/456`), query (`?answer=456`) or fragment (`#answer-456`). */
export function namedAnswer<A extends { element: Element }>(answers: A[], address: string | undefined): A | undefined {
  for (const matches of address ? matchers(address) : []) {
    const [found, other] = answers.filter(({ element }) => matches(element));
    if (found && !other) return found;
  }
  return undefined;
}

/** The tests of one address, the most specific one first. */
function* matchers(address: string): Generator<(answer: Element) => boolean> {
  const url = URL.parse(address);
  if (!url) return;
  const fragment = url.hash.slice(1);
  if (fragment) yield (answer) => around(answer).some((element) => element.id === fragment);
  for (const id of idsIn(url)) {
    yield (answer) => [...answer.querySelectorAll('a[href]')].some((link) => isPermalink(link, id));
    if (/^\d{1,2}$/.test(id) && !fragment) continue;
    yield (answer) => around(answer).some((element) => hasId(element, id));
  }
}

function idsIn(url: URL): string[] {
  const inPath = [...url.pathname.matchAll(PATH)].map(([, id]) => id);
  const inQuery = [...url.searchParams].filter(([key]) => PARAMETER.test(key)).map(([, value]) => value);
  const inFragment = FRAGMENT.exec(url.hash)?.[1];
  return [inFragment, ...inQuery, ...inPath.reverse()].filter((id): id is string => /^\w+$/.test(id ?? ''));
}

/** The elements that may carry an answer's id: the answer, what it holds, and the boxes that hold nothing else. */
function around(answer: Element): Element[] {
  const elements = [answer, ...answer.querySelectorAll('*')];
  for (let at = answer; at.parentElement?.childElementCount === 1; at = at.parentElement)
    elements.push(at.parentElement);
  // An anchor may precede the answer.
  const before = answer.previousElementSibling;
  if (before && before.localName === 'a' && before.textContent?.trim() === '') elements.push(before);
  return elements;
}

export function isPermalink(link: Element, id: string): boolean {
  const url = URL.parse(link.getAttribute('href') ?? '', 'https://page.invalid/');
  return url !== null && idsIn(url)[0] === id;
}

function hasId(element: Element, id: string): boolean {
  const isNamed = (value: string) => new RegExp(`(?<![0-9])${id}(?![0-9])`).test(value);
  return [...element.attributes].some(
    ({ name, value }) => (name === 'id' || /^data-.*id$/.test(name) || value.startsWith('{')) && isNamed(value),
  );
}
