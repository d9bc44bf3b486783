import { useState } from 'preact/hooks';
import { useTask } from '@/components/ui/use-task';
import { dayKey } from '@/lib/review/day';
import { newWordsOn, watchNewWords, watchSettings } from '@/lib/settings';

/** The day of learning, and how many words may come up for the first time on it: absent until that is read. */
export type Today = { day: string; newWords?: number };

/** Follows the clock, the settings, and what was asked for beyond them. */
export function useToday(): Today {
  const [today, setToday] = useState<Today>(() => ({ day: dayKey(Date.now()) }));
  useTask((signal) => {
    const look = async () => {
      const now = Date.now();
      const newWords = await newWordsOn(now);
      const day = dayKey(now);
      if (!signal.aborted)
        setToday((last) => (last.day === day && last.newWords === newWords ? last : { day, newWords }));
    };
    const update = () => void look().catch(() => {});
    const stops = [watchSettings(update), watchNewWords(update)];
    const timer = setInterval(update, 60_000);
    document.addEventListener('visibilitychange', update, { signal });
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    });
    update();
  }, []);
  return today;
}
