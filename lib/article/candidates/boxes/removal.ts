import type { StatsMap } from '@/lib/article/dom/page-index';
import { nextElement } from '@/lib/article/dom/tree';
import type { RuleName, Rules } from '@/lib/article/rule-switches';

/** The share of the prose that a box may hold; more for one that says what it is: comments may be longer. */
const MOST_PROSE = 0.5;
const MOST_NAMED_PROSE = 0.9;
const SAYS_WHAT = new Set<RuleName>(['box: name', 'box: label']);

/** The boxes that rules take off in turn. A rule that wants much of the article's prose is wrong about this page. */
export class Removal {
  private readonly taken = new Set<Element>();
  private readonly total: number;

  /** `prose`: characters of the article thought to be in each element of `body`; `opening`: its first sentence. */
  constructor(
    readonly body: Element,
    readonly stats: StatsMap,
    readonly title: Element | undefined,
    private readonly prose: ReadonlyMap<Element, number>,
    private readonly opening: Text | undefined,
    private readonly rules: Rules,
  ) {
    this.total = prose.get(body) ?? 0;
  }

  /** Takes an element off for a rule; false where it stays. */
  remove(element: Element, rule: RuleName): boolean {
    if (!this.rules.has(rule)) return false;
    if (this.rules.has('guard') && this.holdsStory(element, rule)) return false;
    this.taken.add(element);
    return true;
  }

  private holdsStory(element: Element, rule: RuleName): boolean {
    if (this.opening && element.contains(this.opening)) return true;
    const most = this.opening && SAYS_WHAT.has(rule) ? MOST_NAMED_PROSE : MOST_PROSE;
    return (this.prose.get(element) ?? 0) > this.total * most;
  }

  /** Takes off every element for which `ruleFor` names a rule, from the outside in. */
  removeEach(ruleFor: (element: Element) => RuleName | undefined): void {
    let element = this.body.firstElementChild;
    while (element) {
      const rule = this.taken.has(element) ? undefined : ruleFor(element);
      const isGone = this.taken.has(element) || (rule !== undefined && this.remove(element, rule));
      element = nextElement(element, this.body, isGone);
    }
  }

  holdsTitle(element: Element): boolean {
    return this.title !== undefined && element.contains(this.title);
  }

  /** Whether an element, or one around it, was taken. */
  isGone(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) if (this.taken.has(at)) return true;
    return false;
  }

  /** The next sibling that is left. */
  next(element: Element): Element | null {
    let next = element.nextElementSibling;
    while (next && this.taken.has(next)) next = next.nextElementSibling;
    return next;
  }

  /** The previous sibling that is left. */
  previous(element: Element): Element | null {
    let previous = element.previousElementSibling;
    while (previous && this.taken.has(previous)) previous = previous.previousElementSibling;
    return previous;
  }

  /** The outermost elements that were taken. */
  removed(): Set<Element> {
    return new Set([...this.taken].filter(({ parentElement }) => !parentElement || !this.isGone(parentElement)));
  }
}
