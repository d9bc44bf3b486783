import type { Count } from './compile-form';

type Group = { isLook: boolean; done: Count[]; now: Count };

/** Counts the words that the items of a form stand for, as far as they have been added. */
export function wordCounter() {
  const groups: Group[] = [{ isLook: false, done: [], now: [0, 0] }];
  const innermost = () => groups.at(-1) as Group;
  const grow = ([least, most]: Count) => {
    const group = innermost();
    group.now = [group.now[0] + least, group.now[1] + most];
  };
  return {
    /** In how many brackets the next item stands. */
    depth: () => groups.length - 1,
    count: (): Count => innermost().now,
    /** `gap` is the greatest length of an item that is a gap. */
    add(item: string, gap: number | undefined) {
      if (gap !== undefined) grow([0, gap]);
      else if (item.endsWith('(')) groups.push({ isLook: item !== '(', done: [], now: [0, 0] });
      else if (item === '|') {
        const group = innermost();
        group.done.push(group.now);
        group.now = [0, 0];
      } else if (item.startsWith(')')) {
        const { isLook, done, now } = groups.pop() as Group;
        const all = [...done, now];
        const least = item === ')?' ? 0 : Math.min(...all.map(([each]) => each));
        if (!isLook) grow([least, Math.max(...all.map(([, each]) => each))]);
      } else if (item !== '^' && item !== '$') grow([item.endsWith('?') ? 0 : 1, 1]);
    },
  };
}
