import { type ReadonlySignal, signal } from '@preact/signals';
import { problemText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';

/** What went wrong or has changed in an open reader. */
export type Notices = {
  /** What is to be said above the text now. */
  said: ReadonlySignal<string | undefined>;
  say(notice: string | undefined): void;
  /** Once the extension was replaced under this page, what is here stays readable and nothing else can be asked for. */
  tellIfReplaced(): void;
  /** Does what the user asked for, or says why not in the words of `failed`. Resolves to whether it was done. */
  attempt(task: () => Promise<unknown>, failed: (problem: string) => string): Promise<boolean>;
};

/** @param extensionIsHere false once the extension was replaced under this page */
export function createNotices(extensionIsHere: () => boolean = () => true): Notices {
  const said = signal<string | undefined>(undefined);
  const say = (notice: string | undefined) => {
    said.value = extensionIsHere() ? notice : t('reader.replaced');
  };
  return {
    ...{ said, say },
    tellIfReplaced: () => {
      if (!extensionIsHere() && said.peek() === undefined) say(undefined);
    },
    async attempt(task, failed) {
      try {
        await task();
      } catch (error) {
        say(failed(problemText(error)));
        return false;
      }
      say(undefined);
      return true;
    },
  };
}
