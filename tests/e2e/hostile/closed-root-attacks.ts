/** What an attack got: a description of each node from inside, and each text with the secret in it. */
export type Loot = string[];
export type Attack = keyof typeof attacks;

type Given = { secret: string; host: Element; seen: Record<string, unknown[]> };

/** Runs in the page before anything else: listens and observes all that a page can, and knows what is loot. */
export function prepare(): void {
  const seen: Record<string, unknown[]> = { events: [], mutations: [], performance: [], boxes: [], focus: [] };
  const types = [
    'pointermove',
    'mousemove',
    'keydown',
    'pointerover',
    'mouseover',
    'selectionchange',
    'toggle',
    'copy',
  ];
  for (const type of types) {
    addEventListener(type, (event) => seen.events?.push(event.target, ...event.composedPath()), true);
    document.addEventListener(type, (event) => seen.events?.push(event.target, ...event.composedPath()), true);
  }
  for (const type of ['focus', 'blur', 'focusin', 'focusout'])
    addEventListener(type, (event) => seen.focus?.push(event.target, (event as FocusEvent).relatedTarget), true);
  new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records)
      seen.mutations?.push(target, ...addedNodes, ...removedNodes);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const type of PerformanceObserver.supportedEntryTypes) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as Record<string, unknown>[]) {
        const sources = (entry.sources as { node: unknown }[] | undefined) ?? [];
        seen.performance?.push(JSON.stringify(entry), entry.element, entry.target, ...sources.map(({ node }) => node));
      }
    }).observe({ type, buffered: true, ...(type === 'event' && { durationThreshold: 16 }) });
  }
  const isLoot = (value: unknown, { secret, host }: Given): string[] => {
    if (typeof value === 'string') return value.includes(secret) ? [`text: ${secret}`] : [];
    if (value instanceof ShadowRoot) return ['a shadow root'];
    if (!(value instanceof Node)) return [];
    const inside = value !== host && (host.contains(value) || value.getRootNode() instanceof ShadowRoot);
    return inside ? [`node: ${value.nodeName}`] : [];
  };
  Object.assign(window, {
    attack: async (attack: (given: Given) => unknown, secret: string) => {
      const given = { secret, host: document.documentElement.lastElementChild as Element, seen };
      const values = [await attack(given)].flat(3);
      return [...new Set(values.flatMap((value) => isLoot(value, given)))];
    },
  });
}

/** Every way to look that a page has; each gets our element and what was seen so far, and gives what it finds. */
export const attacks = {
  'the tree of the document': () => [...document.querySelectorAll('*')],
  'a walk over every text': () => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    const nodes: Node[] = [];
    while (walker.nextNode() !== null) nodes.push(walker.currentNode);
    return nodes;
  },
  XPath: ({ secret }: Given) => {
    const result = document.evaluate(`//text()[contains(., "${secret}")]`, document, null, 5, null);
    return result.iterateNext();
  },
  'the markup and text of our element': ({ host }: Given) => [
    ...['textContent', 'innerText'].map((name) => Reflect.get(host, name)),
    (host as Element & { getHTML: (options: object) => string }).getHTML({ serializableShadowRoots: true }),
    new XMLSerializer().serializeToString(host),
  ],
  'a copy of our element': ({ host }: Given) => {
    const range = document.createRange();
    range.selectNode(host);
    return [range.cloneContents(), host.cloneNode(true)].map((copy) => copy.textContent).concat(range.toString());
  },
  'asking what is at a point': () => {
    const found: Element[] = [];
    for (let x = 5; x < innerWidth; x += 20)
      for (let y = 5; y < innerHeight; y += 20) found.push(...document.elementsFromPoint(x, y));
    return found;
  },
  'asking for the text at a point': () => {
    const found: (Node | undefined)[] = [];
    for (let x = 5; x < innerWidth; x += 20)
      for (let y = 5; y < innerHeight; y += 20)
        found.push(
          document.caretPositionFromPoint(x, y)?.offsetNode,
          document.caretRangeFromPoint(x, y)?.startContainer,
        );
    return found;
  },
  'the nodes of the selection': () => {
    const selection = getSelection() as Selection;
    const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
    const composed = selection.getComposedRanges({ shadowRoots: [] });
    return [
      ...[selection.anchorNode, selection.focusNode],
      ...[...ranges, ...composed].flatMap(({ startContainer, endContainer }) => [startContainer, endContainer]),
    ];
  },
  'the path of an event': ({ seen }: Given) => seen.events,
  'the focus and where it came from': ({ seen }: Given) => [...(seen.focus ?? []), document.activeElement],
  'a MutationObserver': ({ seen }: Given) => seen.mutations,
  'a ResizeObserver and an IntersectionObserver': async () => {
    const found: Element[] = [];
    const note = (entries: { target: Element }[]) => found.push(...entries.map(({ target }) => target));
    const [size, sight] = [new ResizeObserver(note), new IntersectionObserver(note)];
    for (const element of document.querySelectorAll('*')) for (const each of [size, sight]) each.observe(element);
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const each of [size, sight]) each.disconnect();
    return found;
  },
  'running animations': ({ host }: Given) =>
    [...document.getAnimations(), ...host.getAnimations({ subtree: true })].map(
      ({ effect }) => (effect as KeyframeEffect).target,
    ),
  'the highlights of the document': () =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...(highlight as unknown as Iterable<Range>)].flatMap((range) => [range.startContainer, range.toString()]),
    ),
  // The last: it ends the page's own dialog.
  'the shadow root of our element, or one in its place': ({ host }: Given) => {
    const found: unknown[] = [host.shadowRoot, host.firstChild];
    try {
      found.push(host.attachShadow({ mode: 'open' }).firstChild);
    } catch {
      // It has one already.
    }
    return found;
  },
};
