/**
 * Runs in a page: what is said in Latin letters without a Chinese character, in texts and in what is read out or shown
 * for elements. Names of products and formats, addresses, keys, readings and the dictionary's meanings are left out.
 */
export function latinTexts(root: ParentNode | undefined, names: string[]): string[] {
  const scope = root ?? document;
  const apart =
    'code, kbd, time, script, style, [lang|="en"], [lang|="zh-Latn"], .card-senses, .card-pinyin, .senses, .entry-senses, rt';
  const found = new Set<string>();
  const judge = (text: string | null | undefined, element: Element | null): void => {
    const said = (text ?? '').trim();
    if (element?.closest(apart) || /\p{Script=Han}/u.test(said)) return;
    const rest = names
      .reduce((left, name) => left.split(name).join(' '), said)
      .replace(/https?:\S+|[\w.]+@[\w.]+/g, ' ');
    // Readings in pinyin, with tone marks or numbers, are no language of a user interface.
    const isReading = /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü1-5 ]+$/i.test(said) && /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ1-5]/.test(said);
    if (!isReading && /[A-Za-z]{2,}/.test(rest)) found.add(said);
  };
  const walker = document.createTreeWalker(scope as Node, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    judge(node.textContent, node.parentElement);
  for (const element of scope.querySelectorAll('*'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription'])
      judge(element.getAttribute(name), element);
  return [...found];
}
