import type { ComponentChildren } from 'preact';
import { Page } from '@/components/app/Page';
import { useLive } from '@/components/storage/use-live';
import { useWrites } from '@/components/storage/use-writes';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { saveFile } from '@/components/ui/save-file';
import { t } from '@/components/ui/text';
import { UndoToast } from '@/components/ui/UndoToast';
import { library } from '@/lib/library/db';
import { listCorrections } from '@/lib/library/words/corrections';
import { listCuts } from '@/lib/library/words/own-cuts';
import { listOwnEntries } from '@/lib/library/words/own-entries';
import { correctionsText, cutsText, cutWords, entriesText } from '@/lib/library/words/own-text';
import { background } from '@/lib/rpc/transport';

const listAll = () => Promise.all([listCorrections(library()), listCuts(library()), listOwnEntries(library())]);

/** What the user set right or added on cards: lists from which each can be removed, and a file of each list. */
export function CorrectionsPage() {
  const { value: found, problem: unread } = useLive(listAll);
  const { problem = unread, attempt, offerUndo, toast } = useWrites();
  const [corrections = [], cuts = [], entries = []] = found ?? [];
  const remove = (title: string, write: () => Promise<void>, undo: () => Promise<void>) =>
    void attempt(async () => {
      await write();
      offerUndo(t('library.deleted', { title }), undo, true);
    });
  const nothing = corrections.length + cuts.length + entries.length === 0;

  return (
    <Page title={t('corrections.title')} room="settings" problem={problem && t('corrections.failed', { problem })}>
      <p class="sub">{t('corrections.hint')}</p>
      <UndoToast {...toast} />
      {found !== undefined && nothing && <p class="empty sub">{t('corrections.none')}</p>}
      <OwnList
        title={t('corrections.readings')}
        file="pindu-readings.tsv"
        text={() => correctionsText(corrections)}
        items={corrections.map((correction) => ({
          key: JSON.stringify(correction),
          word: correction.word,
          title: <Read word={correction.word} pinyin={correction.pinyin} />,
          detail: <Where {...correction} length={correction.word.length} />,
          onRemove: () =>
            remove(
              correction.word,
              () => background.uncorrect(correction),
              () => background.correct(correction),
            ),
        }))}
      />
      <OwnList
        title={t('corrections.boundaries')}
        file="pindu-word-boundaries.tsv"
        text={() => cutsText(cuts)}
        items={cuts.map((cut) => ({
          key: JSON.stringify(cut),
          word: cut.text,
          title: <span lang="zh">{cutWords(cut).join(' | ')}</span>,
          detail: <Where {...cut} length={cut.text.length} />,
          onRemove: () =>
            remove(
              cut.text,
              () => background.removeCut(cut),
              () => background.setCut(cut),
            ),
        }))}
      />
      <OwnList
        title={t('corrections.entries')}
        file="pindu-entries.tsv"
        text={() => entriesText(entries)}
        items={entries.map((entry) => ({
          key: JSON.stringify(entry),
          word: entry.simplified,
          title: <Read word={entry.simplified} pinyin={entry.pinyin} />,
          detail: (
            <>
              {entry.senses.join('; ')}
              {entry.note && <p class="own-note">{entry.note}</p>}
            </>
          ),
          onRemove: () =>
            remove(
              entry.simplified,
              () => background.removeOwnEntry(entry),
              () => background.setOwnEntry({ ...entry, word: entry.traditional }),
            ),
        }))}
      />
    </Page>
  );
}

type Item = { key: string; word: string; title: ComponentChildren; detail: ComponentChildren; onRemove: () => void };

function OwnList({ title, file, text, items }: { title: string; file: string; text: () => string; items: Item[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <div class="own-list-head">
        <h2>{title}</h2>
        <Button action="export" label={t('corrections.export')} onClick={() => saveFile(file, text())} />
      </div>
      <ul class="box items">
        {items.map(({ key, word, title, detail, onRemove }) => (
          <li class="item" key={key}>
            <span class="item-title">{title}</span>
            <div class="sub">{detail}</div>
            <IconButton icon="delete" action="take-back" label={t('corrections.remove', { word })} onClick={onRemove} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Read({ word, pinyin }: { word: string; pinyin: readonly string[] }) {
  return (
    <>
      <span lang="zh">{word}</span> <span lang="zh-Latn-pinyin">{pinyin.join(' ')}</span>
    </>
  );
}

type Place = { length: number } & ({ scope: 'always' } | { scope: 'here'; sentence: string; offset: number });

function Where({ length, ...place }: Place) {
  if (place.scope === 'always') return <>{t('corrections.always')}</>;
  const { sentence, offset } = place;
  return (
    <span lang="zh">
      {sentence.slice(0, offset)}
      <b>{sentence.slice(offset, offset + length)}</b>
      {sentence.slice(offset + length)}
    </span>
  );
}
