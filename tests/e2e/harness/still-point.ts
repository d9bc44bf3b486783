/**
 * The middle of the first element that matches, brought into view; false while there is none, or while it moves: a panel
 * that opens, or an answer that arrives late, shifts what is below it. It is given to a page as text, so that it uses
 * nothing from outside itself.
 */
export async function stillPoint(
  root: ParentNode | null | undefined,
  selector: string,
): Promise<{ x: number; y: number } | false> {
  const middle = () => {
    const element = root?.querySelector(selector);
    element?.scrollIntoView({ block: 'nearest' });
    const box = element?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const before = middle();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const after = middle();
  return before !== undefined && before.x === after?.x && before.y === after.y && after;
}
