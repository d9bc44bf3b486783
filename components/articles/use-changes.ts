import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import {
  archiveArticles,
  changeTags,
  deleteArticles,
  starArticles,
  undeleteArticles,
} from '@/lib/library/articles/article-choices';
import { parseTags } from '@/lib/library/articles/tags';
import { library } from '@/lib/library/db';
import { attempt } from './list-store';

type Done = { text: string; key: number; undo: () => Promise<unknown> };

let times = 0;

/** What is done with articles of the list: written at once, told, and taken back. */
export function useChanges(titleOf: (id: string) => string) {
  const [done, setDone] = useState<Done | undefined>();
  const tell = (text: 'library.deleted' | 'list.archived' | 'list.unarchived', ids: string[], undo: Done['undo']) => {
    const [first = ''] = ids;
    const title = ids.length === 1 ? titleOf(first) : t('list.count', { count: ids.length.toLocaleString() });
    times += 1;
    setDone({ text: t(text, { title }), key: times, undo });
  };
  return {
    done,
    undo: async () => {
      if (done !== undefined) await attempt(done.undo);
      setDone(undefined);
    },
    dismiss: () => setDone(undefined),
    star: (ids: readonly string[], on: boolean) => attempt(() => starArticles(library(), ids, on)),
    archive: (ids: readonly string[], on: boolean) =>
      attempt(async () => {
        const changed = await archiveArticles(library(), ids, on);
        if (changed.length === 0) return;
        tell(on ? 'list.archived' : 'list.unarchived', changed, () => archiveArticles(library(), changed, !on));
      }),
    remove: (ids: readonly string[]) =>
      attempt(async () => {
        const changed = await deleteArticles(library(), ids);
        if (changed.length === 0) return;
        tell('library.deleted', changed, () => undeleteArticles(library(), changed));
      }),
    tag: (ids: readonly string[], { add = [], remove }: { add?: string[]; remove?: string[] }) =>
      attempt(() => changeTags(library(), ids, { add: add.flatMap(parseTags), remove })),
  };
}
