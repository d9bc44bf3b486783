import '@/components/backup/backup.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { useLive } from '@/components/storage/use-live';
import { useWrites } from '@/components/storage/use-writes';
import { t } from '@/components/ui/text';
import { UndoToast } from '@/components/ui/UndoToast';
import { library } from '@/lib/library/db';
import {
  type DictionariesEdit,
  deleteDictionary,
  listDictionaries,
  orderDictionaries,
  renameDictionary,
  switchDictionary,
  undoDictionaries,
} from '@/lib/library/dictionaries/dictionaries';
import { tellReadingsChanged } from '@/lib/settings';
import { DictionaryItem } from './DictionaryItem';
import { ImportFiles } from './ImportFiles';
import { useImport } from './use-import';
import './dictionaries.css';

/** The user's own dictionaries: imported, named, switched, put in order and deleted. */
export function DictionariesPage() {
  const { value: dictionaries, problem: unread } = useLive(() => listDictionaries(library()));
  const { problem = unread, attempt, offerUndo, toast } = useWrites();
  const { importing, start, cancel } = useImport();
  const { list, keepFocus } = useMoves(dictionaries);
  const ids = dictionaries?.map(({ id }) => id) ?? [];
  /** Open readers annotate their text again. */
  const change = async (write: () => Promise<DictionariesEdit | number>) => {
    const done = await write();
    await tellReadingsChanged();
    return done;
  };
  const move = (at: number, by: 1 | -1) => {
    const [id, other] = [ids[at], ids[at + by]];
    if (id === undefined || other === undefined) return;
    keepFocus(id, by);
    const order = ids.with(at, other).with(at + by, id);
    void attempt(() => change(() => orderDictionaries(library(), order)));
  };
  const remove = (id: string, name: string) =>
    void attempt(async () => {
      const edit = (await change(() => deleteDictionary(library(), id))) as DictionariesEdit;
      offerUndo(t('library.deleted', { title: name }), () => change(() => undoDictionaries(library(), edit)), true);
    });

  return (
    <Page
      title={t('dictionaries.title')}
      room="settings"
      problem={problem && t('dictionaries.changeFailed', { problem })}
    >
      <ImportFiles
        importing={importing}
        namesFormats={dictionaries?.length === 0}
        onFiles={(files) => void start(files)}
        onCancel={cancel}
      />
      <UndoToast {...toast} />
      {ids.length > 0 && (
        <ul ref={list} class="box own-dictionaries">
          {dictionaries?.map((dictionary, index) => (
            <DictionaryItem
              key={dictionary.id}
              dictionary={dictionary}
              isFirst={index === 0}
              isLast={index === ids.length - 1}
              onRename={(name) => void attempt(() => change(() => renameDictionary(library(), dictionary.id, name)))}
              onSwitch={(on) => void attempt(() => change(() => switchDictionary(library(), dictionary.id, on)))}
              onMove={(by) => move(index, by)}
              onDelete={() => remove(dictionary.id, dictionary.name)}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}

/** Keeps the focus on the button that moved a dictionary; at either end of the list on the other one. */
function useMoves(dictionaries: unknown) {
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<{ id: string; by: 1 | -1 }>(undefined);
  useLayoutEffect(() => {
    if (moved.current === undefined) return;
    const { id, by } = moved.current;
    moved.current = undefined;
    const row = list.current?.querySelector(`[data-id="${id}"]`);
    const find = (action: string) => row?.querySelector<HTMLElement>(`[data-action="${action}"]`);
    (find(by === 1 ? 'down' : 'up') ?? find(by === 1 ? 'up' : 'down'))?.focus();
  }, [dictionaries]);
  const keepFocus = (id: string, by: 1 | -1) => {
    moved.current = { id, by };
  };
  return { list, keepFocus };
}
