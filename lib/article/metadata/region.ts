/** What a page says of where it is from. */
type Page = {
  /** Its address. */
  url: string;
  /** The language of its root element. */
  claim?: string;
  /** og:locale. */
  locale?: string;
};

/**
 * The language of a text with its region where that is Taiwan: zh-Hant-TW, by what the page says of itself or by its
 * domain. Only of a text in traditional characters; pages of Hong Kong and Macau, some of which call themselves zh-TW,
 * are not Taiwan's.
 */
export function withRegion(lang: string | undefined, { url, claim = '', locale = '' }: Page): string | undefined {
  const host = URL.parse(url)?.hostname ?? '';
  const isElsewhere =
    /\.(?:hk|mo|cn|sg|my)$/i.test(host) || [claim, locale].some((tag) => /[-_](?:hk|mo)\b/i.test(tag));
  const isTaiwan = /^zh[-_](?:hant[-_])?tw\b/i.test(claim) || /\.tw$/i.test(host);
  return lang === 'zh-Hant' && isTaiwan && !isElsewhere ? 'zh-Hant-TW' : lang;
}
