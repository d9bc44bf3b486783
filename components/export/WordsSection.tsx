import { Select } from '@/components/ui/Select';
import { saveFile } from '@/components/ui/save-file';
import { t, tn } from '@/components/ui/text';
import { ankiAddress } from '@/lib/anki/anki-connect';
import { noteTypeName } from '@/lib/export/anki-note-type';
import { fileName } from '@/lib/export/file-name';
import { sendToAnki } from '@/lib/export/send-to-anki';
import type { ExportWord } from '@/lib/export/types';
import { toAnkiText, toCsv, toPleco } from '@/lib/export/word-lists';
import { library } from '@/lib/library/db';
import { type WordChoice, wordsToExport } from '@/lib/library/words/words-to-export';
import { readSettings, type Settings } from '@/lib/settings';
import { requestAnkiAccess } from './anki-access';
import type { ExportedFile } from './export-articles';
import { Formats } from './Formats';
import { gatherWords } from './gather-words';
import { JobState } from './JobState';
import { fieldLook, noteLook, notePicture } from './note-look';
import { SendToAnki, sentText } from './SendToAnki';
import { useJob } from './use-job';

type WordFormat = 'anki' | 'pleco' | 'csv';

type Props = {
  choice: WordChoice;
  /** How many words are chosen, and the tags of all; absent until they are counted. */
  counted: { count: number; tags: string[] } | undefined;
  onChoice: (choice: WordChoice) => void;
};

/** Exports words as files, or straight into Anki. */
export function WordsSection({ choice, counted, onChoice }: Props) {
  const file = useJob();
  const anki = useJob();
  const choices: [choice: WordChoice, label: string][] = [
    [{ kind: 'all' }, t('export.all')],
    [{ kind: 'state', state: 'learning' }, t('export.learning')],
    [{ kind: 'due' }, t('export.due')],
    [{ kind: 'fresh' }, t('export.neverReviewed')],
    [{ kind: 'state', state: 'known' }, t('export.known')],
    [{ kind: 'state', state: 'ignored' }, t('export.ignored')],
    ...(counted?.tags ?? []).map((tag): [WordChoice, string] => [{ kind: 'tag', tag }, t('export.tag', { tag })]),
  ];

  const gather = async (signal: AbortSignal, onShare?: (share: number) => void) => {
    const settings = await readSettings();
    const chosen = await wordsToExport(library(), choice, Date.now());
    return { settings, words: await gatherWords(chosen, { settings, signal, onShare }) };
  };
  const save = (format: WordFormat) =>
    file.run(async (signal, onShare) => {
      const { words, settings } = await gather(signal, onShare);
      const { name, content, type } = wordFile(words, format, settings);
      saveFile(name, content, type);
      return { kind: 'done', said: t('export.done', { name }) };
    });
  const send = async ({ deck, key }: { deck: string; key: string }) => {
    const granted = await requestAnkiAccess();
    anki.run(async (signal, onShare) => {
      if (!granted) return { kind: 'failed', said: t('export.connect.noPermission') };
      const { settings, words } = await gather(signal);
      const onDone = (done: number) =>
        onShare(done / words.length, tn('export.connect.sending', words.length, { done: String(done) }));
      onDone(0);
      const fetch = globalThis.fetch.bind(globalThis);
      const to = { fetch, address: ankiAddress, key, deck, signal, onDone };
      const looks = { look: noteLook(settings), fields: fieldLook(settings) };
      return sentText(await sendToAnki(words, { ...to, ...looks, pictureOf: notePicture }));
    });
  };

  return (
    <section class="export-part" aria-labelledby="export-words">
      <h2 id="export-words">{t('export.words')}</h2>
      <div class="export-choice">
        <Select
          legend={t('export.which')}
          name="words"
          value={JSON.stringify(choice)}
          options={choices.map(([each, label]) => ({ value: JSON.stringify(each), label }))}
          onChange={(value) => onChoice(JSON.parse(value))}
        />
        <span class="sub" role="status">
          {counted && countText(counted.count)}
        </span>
      </div>
      <Formats
        formats={['anki', 'pleco', 'csv']}
        disabled={!counted?.count || file.job.kind === 'working'}
        onSave={save}
      />
      <JobState job={file.job} onStop={file.stop} />
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

function countText(count: number): string {
  if (count === 0) return t('export.noWords');
  return count === 1 ? t('export.countOne') : t('export.count', { count: String(count) });
}

function wordFile(words: readonly ExportWord[], format: WordFormat, settings: Settings): ExportedFile {
  const name = t('export.wordsName');
  if (format === 'csv')
    return { name: fileName(name, 'csv', name), content: toCsv(words), type: 'text/csv;charset=utf-8' };
  const content =
    format === 'anki'
      ? toAnkiText(words, { deck: 'Pindu', noteType: noteTypeName, look: fieldLook(settings) })
      : toPleco(words, ({ state }) => t('export.plecoCategory', { state: t(`export.${state}`) }));
  const kind = t(format === 'anki' ? 'export.anki' : 'export.pleco');
  return { name: fileName(`${name} ${kind}`, 'txt', name), content, type: 'text/plain;charset=utf-8' };
}
