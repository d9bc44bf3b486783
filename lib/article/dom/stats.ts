/** What an element of the clean copy holds; texts are counted in characters without white space. */
export type Stats = { text: number; linked: number; images: number; sentences: number };

export type StatsMap = Map<Element, Stats>;

const NOTHING: Stats = { text: 0, linked: 0, images: 0, sentences: 0 };

export function statsOf(map: StatsMap, element: Element): Stats {
  return map.get(element) ?? NOTHING;
}

/** The share of an element's text that is links, 0 to 1. */
export function linkDensity({ text, linked }: Stats): number {
  return text === 0 ? 0 : linked / text;
}
