import { useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Choice } from '@/components/ui/Choice';
import { Switch } from '@/components/ui/Switch';
import { saveFile } from '@/components/ui/save-file';
import { t } from '@/components/ui/text';
import { longestTag } from '@/lib/library/tags';
import { type ImportedWord, type ImportOptions, planImport } from '@/lib/words/import-plan';
import type { ReadList } from './use-import';

type Props = {
  list: ReadList;
  onStart: (words: readonly ImportedWord[], raise: boolean) => void;
  onCancel: () => void;
};

/** What an import will do, and its options. Long for its markup. */
export function ImportPreviewSection({ list, onStart, onCancel }: Props) {
  const { format, problems } = list;
  const [options, setOptions] = useState<ImportOptions>({ state: 'known', readings: 'usual', tag: '' });
  /** Whether words that are being learned become known. */
  const [raise, setRaise] = useState(false);
  const plan = useMemo(() => planImport(list.found, list.states, options, list.reviewed), [list, options]);
  const change = (part: Partial<ImportOptions>) => setOptions({ ...options, ...part });
  const { newWords, there, learning, scheduled, missing, several } = plan;
  const hasStates = format === 'ankiNotes';
  const count = newWords + (raise ? learning : 0);
  const tagged = plan.take.some(({ tags }) => tags.length > 0) ? there + learning : 0;
  const start =
    count === 1
      ? t('importWords.startOne')
      : count > 0
        ? t('importWords.start', { count: String(count) })
        : tagged > 0
          ? t('importWords.tagOnly', { count: String(tagged) })
          : scheduled > 0
            ? t('importWords.scheduleOnly')
            : t('importWords.start', { count: '0' });
  return (
    <section class="box import-preview" aria-labelledby="import-preview">
      <h2 id="import-preview">{t('importWords.preview')}</h2>
      {format !== undefined && <p class="sub">{t(`importWords.formats.${format}`)}</p>}
      <div class="import-options">
        {!hasStates && (
          <Choice
            legend={t('importWords.as')}
            name="state"
            value={options.state}
            options={[
              { value: 'known', label: t('wordList.known') },
              { value: 'learning', label: t('wordList.learning') },
            ]}
            onChange={(state) => change({ state })}
          />
        )}
        <label class="setting">
          <span class="legend">{t('importWords.tag')}</span>
          <input
            class="field"
            name="import-tag"
            maxLength={longestTag}
            autocomplete="off"
            value={options.tag}
            onInput={(event) => change({ tag: event.currentTarget.value })}
          />
        </label>
      </div>
      <p class="import-count" role="status">
        {newWords === 0
          ? t('importWords.nothingNew')
          : newWords === 1
            ? t('importWords.willImportOne')
            : t('importWords.willImport', { count: String(newWords) })}
      </p>
      {hasStates && newWords > 0 && (
        <p>{t('importWords.anki.asKnown', { known: String(plan.known), learning: String(newWords - plan.known) })}</p>
      )}
      {(list.unstudied ?? 0) > 0 && <p>{t('importWords.anki.leftOut', { count: String(list.unstudied) })}</p>}
      {there > 0 && <p>{t('importWords.alreadyInList', { count: String(there) })}</p>}
      {learning > 0 && (
        <div class="import-part">
          <p>{t('importWords.learning', { count: String(learning) })}</p>
          <Switch
            name="raise"
            label={t('importWords.markKnown', { count: String(learning) })}
            checked={raise}
            onChange={setRaise}
          />
        </div>
      )}
      {several.length > 0 && (
        <div class="import-part">
          <p>{t('importWords.several', { count: String(several.length) })}</p>
          <Excerpt
            lines={several.map(({ headword, readings }) => `${headword} ${readings.join(' / ')}`)}
            file="pindu-readings.txt"
          />
          <Choice
            legend={t('importWords.readings')}
            name="readings"
            value={options.readings}
            options={[
              { value: 'usual', label: t('importWords.usualReading') },
              { value: 'all', label: t('importWords.allReadings') },
            ]}
            onChange={(readings) => change({ readings })}
          />
        </div>
      )}
      {missing.length > 0 && (
        <div class="import-part" data-part="missing">
          <p>{t('importWords.missing', { count: String(missing.length) })}</p>
          <Excerpt lines={missing} file="pindu-not-found.txt" />
        </div>
      )}
      {problems.length > 0 && (
        <div class="import-part" data-part="problems">
          <p>{t('importWords.notUnderstood', { count: String(problems.length) })}</p>
          <Excerpt
            lines={problems.map(({ line, text }) =>
              line === undefined ? text : t('importWords.line', { line: String(line), text }),
            )}
            file="pindu-not-understood.txt"
          />
        </div>
      )}
      <div class="buttons import-acts">
        <Button
          kind="primary"
          action="start"
          disabled={count === 0 && tagged === 0 && scheduled === 0}
          label={start}
          onClick={() => onStart(plan.take, raise)}
        />
        <Button action="cancel" label={t('importWords.cancel')} onClick={onCancel} />
      </div>
    </section>
  );
}

/** How many lines are shown; all of them are in the file. */
const most = 8;

/** The first of some lines, and all of them as a file. */
function Excerpt({ lines, file }: { lines: readonly string[]; file: string }) {
  return (
    <>
      <ul class="import-lines" lang="zh">
        {lines.slice(0, most).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
        {lines.length > most && (
          <li lang={t('uiLanguage')}>{t('importWords.more', { count: String(lines.length - most) })}</li>
        )}
      </ul>
      {lines.length > most && (
        <Button
          kind="quiet"
          action="download"
          label={t('importWords.download')}
          onClick={() => saveFile(file, `${lines.join('\n')}\n`)}
        />
      )}
    </>
  );
}
