import * as v from 'valibot';
import { mostKnownDays } from '@/lib/anki/types';
import { defaultSettings, mostBackupsKept, mostNewPerDay, pronunciationFrom, type Settings } from './settings';

const oneOf = <const Values extends readonly string[]>(...values: Values) => v.picklist(values);
const yesNo = v.boolean();
const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** What each setting can be. One that is added is added here, or a backup would not bring it back. */
const schemas: Record<keyof Settings, v.GenericSchema> = {
  pinyin: oneOf('always', 'above-level', 'unknown', 'hover', 'off'),
  level: v.variant('kind', [
    v.strictObject({ kind: v.literal('beginner') }),
    v.strictObject({ kind: v.literal('list'), list: name, upTo: name }),
    v.strictObject({ kind: v.literal('band'), upTo: oneOf('500', '1k', '2k', '5k', '10k', '20k', 'rare') }),
    v.strictObject({ kind: v.literal('words'), count: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ]),
  levelAsked: yesNo,
  pronunciation: oneOf('page', 'mainland', 'taiwan'),
  theme: oneOf('system', 'light', 'sepia', 'dark'),
  notation: oneOf('pinyin', 'zhuyin', 'numbers'),
  sandhi: yesNo,
  erhua: oneOf('separate', 'joined'),
  joinedPinyin: yesNo,
  figures: yesNo,
  script: oneOf('original', 'simplified', 'traditional'),
  pinyinPlace: oneOf('above', 'below'),
  pinyinSize: oneOf('small', 'normal', 'large'),
  wordSpacing: yesNo,
  underlineNames: yesNo,
  glosses: oneOf('off', 'article', 'paragraph', 'always'),
  glossPlace: oneOf('beside', 'instead'),
  toneColours: oneOf('none', 'default', 'pleco', 'hanping'),
  tonesInText: yesNo,
  textSize: between(8, 100),
  lines: oneOf('close', 'normal', 'wide'),
  width: oneOf('narrow', 'normal', 'wide'),
  font: oneOf('song', 'hei', 'kai'),
  bilingual: yesNo,
  definitions: yesNo,
  grammar: yesNo,
  singleKeys: yesNo,
  speechRate: between(0.1, 4),
  remoteVoices: yesNo,
  reviewMode: oneOf('plain', 'cloze', 'aloud'),
  reviewNewPerDay: between(0, mostNewPerDay),
  reviewRetention: between(0.5, 0.99),
  reviewBadge: yesNo,
  backupSchedule: oneOf('off', 'day', 'week'),
  backupsKept: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostBackupsKept)),
  ankiWords: v.strictObject({
    ...{ by: oneOf('deck', 'noteType'), name, field: name, reading: v.optional(name) },
    ...{ knownDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostKnownDays)), unstudied: yesNo },
  }),
};

/**
 * Those of the settings in a backup that this Pindu understands: of another version some may be missing or mean something
 * else, and the ones here then stay. Consent to voices that send text away is not taken from a file.
 */
export function checkedSettings(given: Readonly<Record<string, unknown>>): Partial<Settings> {
  const value = Object.hasOwn(given, 'region') ? { pronunciation: pronunciationFrom(given.region), ...given } : given;
  const known = Object.keys(schemas) as (keyof Settings)[];
  return Object.fromEntries(
    known.flatMap((key) =>
      key !== 'remoteVoices' && Object.hasOwn(value, key) && v.is(schemas[key], value[key]) ? [[key, value[key]]] : [],
    ),
  );
}

/** All settings as they are at the start, those without a default away. */
export const freshSettings: Settings = { ...defaultSettings, level: undefined, ankiWords: undefined };
