import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { saveFile } from '@/components/ui/save-file';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { ankiAddress } from '@/lib/export/anki-connect';
import { sendToAnki } from '@/lib/export/send-to-anki';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { countWordsToExport, type WordChoice, wordsToExport, wordTags } from '@/lib/library/words/words-to-export';
import { endOfDay } from '@/lib/review/day';
import { readSettings } from '@/lib/settings';
import { sentText } from './anki-texts';
import { ExportWords, type WordFormat } from './ExportWords';
import { gatherWords } from './gather-words';
import { SendToAnki } from './SendToAnki';
import { useJob } from './use-job';
import { wordFile } from './word-file';

const chosenWords = (choice: WordChoice) => wordsToExport(library(), choice, endOfDay(Date.now()));

/** Words into files, or straight into Anki. */
export function WordsSection({ onProblem }: { onProblem: (problem: string) => void }) {
  const [choice, setChoice] = useState<WordChoice>({ kind: 'all' });
  const [counted, setCounted] = useState<{ count: number; tags: string[] } | undefined>();
  const file = useJob();
  const anki = useJob();

  useEffect(
    () =>
      observe(
        async () => {
          const dueBefore = endOfDay(Date.now());
          const counting = countWordsToExport(library(), choice, dueBefore);
          const [count, tags] = await Promise.all([counting, wordTags(library())]);
          return { count, tags };
        },
        setCounted,
        (problem) => onProblem(storageText(problem)),
      ),
    [choice],
  );

  const save = (format: WordFormat) =>
    file.run(async (signal, tell) => {
      const settings = await readSettings();
      const words = await gatherWords(await chosenWords(choice), { settings, signal, onShare: tell });
      const { name, content, type } = wordFile(words, format);
      saveFile(name, content, type);
      return { kind: 'done', said: t('export.done', { name }) };
    });

  const send = async ({ deck, key }: { deck: string; key: string }) => {
    // First of all: the browser asks only while the click is still fresh.
    const granted = await browser.permissions.request({ origins: ['http://127.0.0.1/*'] }).catch(() => false);
    anki.run(async (signal, tell) => {
      if (!granted) return { kind: 'failed', said: t('export.connect.noPermission') };
      const settings = await readSettings();
      const words = await gatherWords(await chosenWords(choice), { settings, signal });
      const count = String(words.length);
      const onDone = (done: number) =>
        tell(done / words.length, t('export.connect.sending', { done: String(done), count }));
      onDone(0);
      const script = settings.script === 'traditional' ? 'traditional' : 'simplified';
      const fetch = globalThis.fetch.bind(globalThis);
      return sentText(await sendToAnki(words, { fetch, address: ankiAddress, key, deck, script, signal, onDone }));
    });
  };

  return (
    <section class="export-part" aria-labelledby="export-words">
      <h2 id="export-words">{t('export.words')}</h2>
      <ExportWords
        choice={choice}
        tags={counted?.tags ?? []}
        count={counted?.count}
        job={file.job}
        onChoice={setChoice}
        onSave={save}
        onStop={file.stop}
      />
      <SendToAnki
        origin={location.origin}
        ready={(counted?.count ?? 0) > 0}
        job={anki.job}
        onSend={(to) => void send(to)}
        onStop={anki.stop}
      />
    </section>
  );
}
