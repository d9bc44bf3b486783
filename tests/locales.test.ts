import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMessagesFile, SUPPORTED_LOCALES } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

const folder = new URL('../locales/', import.meta.url);
const read = (locale: string) => parseMessagesFile(fileURLToPath(new URL(`${locale}.yml`, folder)));
const translated = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.replace('.yml', ''))
  .filter((locale) => locale !== 'en');

type Message = Awaited<ReturnType<typeof read>>[number];

/** The texts of a message by plural form; a message without forms has one, "". */
function formsOf(message: Message): Record<string, string> {
  return message.type === 'plural' ? message.plurals : { '': message.message };
}

/** Every text of a locale by its key, with the plural form after it: "popup.articles n". */
async function textsOf(locale: string): Promise<Map<string, string>> {
  const own = (await read(locale)).filter(({ key }) => !key[0]?.startsWith('@@'));
  return new Map(
    own.flatMap((message) =>
      Object.entries(formsOf(message)).map(
        ([form, text]) => [`${message.key.join('.')} ${form}`.trim(), text] as const,
      ),
    ),
  );
}

/** `{name}`s and `$1`s, in the order of the alphabet: languages order them as they like, and say each as often. */
function placeholdersOf(text: string): string[] {
  return (text.match(/\{\w+\}|\$\d/g) ?? []).sort();
}

/** Texts that stay in Latin letters: names, and the language tag. */
const inLatin = new Set([
  'uiLanguage',
  'library.licence',
  'licences.pindu',
  'settings.tones.default',
  'settings.tones.pleco',
  'settings.tones.hanping',
  'export.anki',
  'export.pleco',
  'export.plecoCategory',
  'dictionaries.format.cedict',
  'dictionaries.format.yomitan',
  'dictionaries.format.stardict',
]);

/** Counts that are never 1. */
const alwaysSeveral = new Set([
  'list.deletedMany',
  'list.archivedMany',
  'list.unarchivedMany',
  'rest.done',
  'partial.only',
  'level.checked',
  'level.commonest',
  'levelCheck.result',
  'statistics.byLevel',
  'statistics.byLevelAlone',
]);

test('the UI is there in simplified and traditional Chinese', () => {
  expect(translated.sort()).toEqual(['zh_CN', 'zh_TW']);
  for (const locale of translated) expect(SUPPORTED_LOCALES.has(locale), locale).toBe(true);
});

describe.each(translated)('%s', (locale) => {
  test('has the keys and plural forms of en, and no others', async () => {
    const [en, own] = [await textsOf('en'), await textsOf(locale)];
    const missing = [...en.keys()].filter((key) => !own.has(key));
    const unknown = [...own.keys()].filter((key) => !en.has(key));
    expect({ missing, unknown }, `locales/${locale}.yml`).toEqual({ missing: [], unknown: [] });
  });

  test('keeps the placeholders of en', async () => {
    const [en, own] = [await textsOf('en'), await textsOf(locale)];
    const differing = [...own].flatMap(([key, text]) => {
      const [ours, theirs] = [placeholdersOf(text), placeholdersOf(en.get(key) ?? text)];
      return ours.join() === theirs.join() ? [] : [`${key}: ${ours.join(' ')} instead of ${theirs.join(' ')}`];
    });
    expect(differing).toEqual([]);
  });

  test('leaves nothing empty and nothing in English', async () => {
    const left = [...(await textsOf(locale))].filter(([key, text]) => {
      if (text.trim() === '') return true;
      const words = text.replace(/\{\w+\}/g, '');
      return !inLatin.has(key) && /\p{Script=Latin}/u.test(words) && !/\p{Script=Han}/u.test(words);
    });
    expect(left).toEqual([]);
  });

  test('says in which language it is, for the pages’ lang', async () => {
    const tag = (await textsOf(locale)).get('uiLanguage');
    expect(new Intl.Locale(tag ?? '').maximize().script).toBe(
      new Intl.Locale(locale.replace('_', '-')).maximize().script,
    );
  });
});

test('what is counted has a singular in English', async () => {
  const texts = await textsOf('en');
  const counts = /\{(?:count|words|total|wanted|tested|pages)\} (?:new |different )?\w+s\b/;
  const without = [...texts].filter(
    ([key, text]) => counts.test(text) && !key.includes(' ') && !texts.has(`${key}One`) && !alwaysSeveral.has(key),
  );
  expect(without).toEqual([]);
});

test('the two Chinese locales differ in script: neither is a copy of the other', async () => {
  const [cn, tw] = [await textsOf('zh_CN'), await textsOf('zh_TW')];
  const simplified = /[设页读词复标体显关无开这个记认识为进网]/;
  const traditional = /[設頁讀詞複標體顯關無開這個記認識為進網儲]/;
  expect([...tw].filter(([, text]) => simplified.test(text))).toEqual([]);
  expect([...cn].filter(([, text]) => traditional.test(text))).toEqual([]);
});

test.each(['en', ...translated])(
  '%s: the manifest’s name and description fit what browsers and stores allow',
  async (locale) => {
    const texts = await textsOf(locale);
    expect(texts.get('extensionName')?.length).toBeLessThanOrEqual(45);
    expect(texts.get('extensionDescription')?.length).toBeLessThanOrEqual(132);
  },
);
