import { useWrites } from '@/components/storage/use-writes';
import { t, tn } from '@/components/ui/text';
import {
  archiveArticles,
  changeTags,
  deleteArticles,
  restoreTags,
  starArticles,
  undeleteArticles,
} from '@/lib/library/articles/article-choices';
import { library } from '@/lib/library/db';
import { parseTags } from '@/lib/library/tags';

/** What was done to one article, and to several. */
const texts = {
  delete: ['library.deleted', 'list.deletedMany'],
  archive: ['list.archived', 'list.archivedMany'],
  unarchive: ['list.unarchived', 'list.unarchivedMany'],
} as const;

/** Changes articles of the list, with undo. */
export function useChanges(titleOf: (id: string) => string) {
  const { attempt, offerUndo, problem, toast } = useWrites();
  const offer = (
    what: keyof typeof texts,
    ids: readonly string[],
    undo: () => Promise<unknown>,
    takesFocus?: boolean,
  ) => {
    const [first] = ids;
    if (first === undefined) return;
    const [one, many] = texts[what];
    const count = ids.length.toLocaleString();
    offerUndo(ids.length === 1 ? t(one, { title: titleOf(first) }) : t(many, { count }), undo, takesFocus);
  };
  return {
    attempt,
    problem,
    toast,
    star: (ids: readonly string[], on: boolean) => attempt(() => starArticles(library(), ids, on)),
    /** @param takesFocus whether the button that was pressed goes with its row */
    archive: (ids: readonly string[], on: boolean, takesFocus?: boolean) =>
      attempt(async () => {
        const changed = await archiveArticles(library(), ids, on);
        offer(on ? 'archive' : 'unarchive', changed, () => archiveArticles(library(), changed, !on), takesFocus);
      }),
    remove: (ids: readonly string[], takesFocus?: boolean) =>
      attempt(async () => {
        const changed = await deleteArticles(library(), ids);
        offer('delete', changed, () => undeleteArticles(library(), changed), takesFocus);
      }),
    tag: (ids: readonly string[], { add = '', remove }: { add?: string; remove?: string }) =>
      attempt(async () => {
        const added = parseTags(add);
        const changed = await changeTags(library(), ids, { add: added, remove: remove === undefined ? [] : [remove] });
        // A change of nothing leaves the undo of the one before it.
        if (changed.length === 0) return;
        const text =
          remove === undefined
            ? tn('list.tagAdded', changed.length, { tag: added.join(', ') })
            : tn('list.tagRemoved', changed.length, { tag: remove });
        offerUndo(text, () => restoreTags(library(), changed));
      }),
  };
}
