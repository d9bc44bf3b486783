/** A part of what stands between brackets; `says` where a word in front of it says what it is (简称, 即). */
export type BracketPart = { text: string; says?: 'abbreviation' | 'full' | 'foreign' };

/** A pair of brackets in a text: the offset of the opening one, and its parts. */
export type Bracket = { start: number; parts: BracketPart[] };

const BRACKET = /[（(]([^（）()\n\t]{2,80})[）)]/g;

/** What is said in front of a part. The longer ones first. */
const ABBREVIATION =
  /^(?:以下|下文|后文|下)?(?:英文)?(?:简称|簡稱|缩写|縮寫|下称|下稱|以下称|以下稱)(?:为|為|作|是)?[：:]?\s*/u;
const FULL =
  /^(?:中文)?(?:全称|全稱|全名)(?:为|為|是)?[：:]?\s*|^[即指](?![将將使便日刻可时時席出定向责責数數导導望挥揮控])[：:]?\s*/u;
const FOREIGN =
  /^(?:[\p{Script=Han}]{1,4}[语語文]|英文名[称稱]?|外文名|原文|学名|學名)(?:名[称稱]?)?(?:为|為)?[：:]\s*|^英文名?[称稱]?\s*(?=[A-Z])/u;
const QUOTED = /^[“"「『‘《]([^“”"「」『』‘’《》]+)[”"」』’》]$/u;

/** The brackets of a text that have none inside, in order. */
export function bracketsIn(text: string): Bracket[] {
  return Array.from(text.matchAll(BRACKET), (match) => ({ start: match.index, parts: partsOf(match[1] as string) }));
}

function partsOf(content: string): BracketPart[] {
  const whole = content.trim();
  // What is said after 即 goes on to the end: it is no list.
  if (FULL.test(whole)) return [{ text: unquoted(whole.replace(FULL, '')), says: 'full' }];
  return whole.split(/[，,、；;]/u).flatMap((part): BracketPart[] => {
    const text = part.trim();
    for (const [says, label] of [
      ['abbreviation', ABBREVIATION],
      ['full', FULL],
      ['foreign', FOREIGN],
    ] as const) {
      if (label.test(text)) return [{ text: unquoted(text.replace(label, '')), says }];
    }
    return text === '' ? [] : [{ text: unquoted(text) }];
  });
}

function unquoted(text: string): string {
  return QUOTED.exec(text)?.[1] ?? text;
}
