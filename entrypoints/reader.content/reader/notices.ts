import { problemText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';
import { extensionIsHere } from '@/lib/rpc';

export type Notices = {
  /** What is to be said above the text now. */
  said(): string | undefined;
  /** Once the extension was replaced under this page, what is here stays readable and nothing else can be asked for. */
  tellIfReplaced(): void;
  /**
   * Does something that the user asked for, and says why it failed, in the words that `failed` makes of the problem.
   * Resolves to whether it was done.
   */
  attempt(task: () => Promise<unknown>, failed: (problem: string) => string): Promise<boolean>;
};

/** What went wrong or has changed in an open reader. `onChange` is called when there is something else to say. */
export function createNotices(onChange: () => void): Notices {
  let notice: string | undefined;
  return {
    said: () => notice,
    tellIfReplaced() {
      if (extensionIsHere() || notice !== undefined) return;
      notice = t('reader.replaced');
      onChange();
    },
    async attempt(task, failed) {
      let done = false;
      try {
        await task();
        done = true;
        notice = undefined;
      } catch (error) {
        notice = failed(problemText(error));
      }
      if (!extensionIsHere()) notice = t('reader.replaced');
      onChange();
      return done;
    },
  };
}
