import type { Reader } from './reader';
import { waitFor } from './wait-for';

/** A level, as the reader's selects hold it. */
export const hsk = (upTo: string): string => JSON.stringify({ kind: 'list', list: 'HSK 2.0', upTo });

/** Chooses an option of a select as the user's hand would, but for the browser's own menu. */
export const choose = (reader: Reader, name: string, value: string): Promise<void> =>
  reader.evaluate(
    (root, [select, option]: [string, string]) => {
      const found = root.querySelector<HTMLSelectElement>(`select[name="${select}"]`);
      if (!found) throw new Error(`There is no select ${select}`);
      found.value = option;
      found.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, value] as [string, string],
  );

/** Opens or closes the panel of settings. */
export async function showSettings(reader: Reader, open: boolean): Promise<void> {
  const isOpen = (await reader.texts('.settings-panel')).length > 0;
  if (isOpen !== open) await reader.click('[data-action="settings"]');
  await waitFor('the settings', async () => (await reader.texts('.settings-panel')).length > 0 === open);
}

/** Chooses over which words pinyin stands. */
export async function setPinyinMode(reader: Reader, mode: string): Promise<void> {
  await showSettings(reader, true);
  await choose(reader, 'pinyin', mode);
  await showSettings(reader, false);
  await waitFor(`the mode ${mode}`, () =>
    reader.evaluate((root, wanted) => root.querySelector('article')?.dataset.pinyin === wanted, mode),
  );
}

/** Waits until pinyin over the first such word is 'shown', 'hidden' without room for it, or 'covered' with room. */
export async function waitForPinyin(reader: Reader, word: string, how: 'shown' | 'hidden' | 'covered'): Promise<void> {
  await waitFor(`pinyin over ${word} to be ${how}`, () =>
    reader.evaluate(
      (root, [text, wanted]) => {
        const words = [...root.querySelectorAll('span.w')];
        const ruby = words.find((each) => each.textContent === text)?.querySelector('rt');
        if (!ruby) return false;
        const { display, visibility } = getComputedStyle(ruby);
        const now = display === 'none' ? 'hidden' : visibility === 'hidden' ? 'covered' : 'shown';
        return now === wanted;
      },
      [word, how] as [string, string],
    ),
  );
}
