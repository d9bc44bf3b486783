import { elementsUnder, nextElement } from '@/lib/article/dom/tree';
import type { RuleName, Rules } from '@/lib/article/rules';

/**
 * No box may hold more of what is thought to be the article than this share of it; of one whose name says what it is,
 * more is believed: comments may be longer than the story.
 */
const MOST_PROSE = 0.5;
const MOST_NAMED_PROSE = 0.9;

/**
 * A copy of a page's body from which rules remove boxes one after the other, each seeing what is left. What holds much
 * of the article's prose stays: a rule that wants it is wrong about this page.
 */
export class Removal {
  readonly copy: Element;
  private readonly originals = new Map<Element, Element>();
  private readonly copies = new Map<Element, Element>();
  private readonly total: number;

  /**
   * `prose` is how many characters of the article's prose each element of `body` is thought to hold, `opening` its
   * first sentence.
   */
  constructor(
    body: Element,
    private readonly prose: ReadonlyMap<Element, number>,
    private readonly opening: Text | undefined,
    private readonly rules: Rules,
  ) {
    this.copy = body.cloneNode(true) as Element;
    const copies = elementsUnder(this.copy);
    for (const original of elementsUnder(body)) {
      const copy = copies.next().value as Element;
      this.originals.set(copy, original);
      this.copies.set(original, copy);
    }
    this.total = prose.get(body) ?? 0;
  }

  copyOf(original: Element): Element | undefined {
    return this.copies.get(original);
  }

  /** Removes an element of the copy for a rule; false where it stays. */
  remove(element: Element, rule: RuleName): boolean {
    const original = this.originals.get(element);
    if (!original || !this.rules.has(rule)) return false;
    if (this.rules.has('guard') && this.holdsStory(original, rule)) return false;
    element.remove();
    return true;
  }

  private holdsStory(original: Element, rule: RuleName): boolean {
    if (this.opening && original.contains(this.opening)) return true;
    const most = rule === 'box: name' && this.opening ? MOST_NAMED_PROSE : MOST_PROSE;
    return (this.prose.get(original) ?? 0) > this.total * most;
  }

  /** Removes every element of the copy that a rule matches, from the outside in. */
  removeEach(rule: RuleName, matches: (element: Element) => boolean): void {
    if (!this.rules.has(rule)) return;
    let element = this.copy.firstElementChild;
    while (element) {
      const found = matches(element);
      // The next one is looked up before, since a removed element has none.
      const [inside, after] = [nextElement(element, this.copy), nextElement(element, this.copy, true)];
      element = found && this.remove(element, rule) ? after : inside;
    }
  }

  /** The outermost elements of the body whose copies are gone. */
  removed(): Set<Element> {
    const gone = new Set<Element>();
    for (const [original, copy] of this.copies) {
      const above = original.parentElement && this.copies.get(original.parentElement);
      if (!this.copy.contains(copy) && (!above || this.copy.contains(above))) gone.add(original);
    }
    return gone;
  }
}
