import { useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { Button } from '@/components/ui/Button';
import { Choice } from '@/components/ui/Choice';
import { PasteForm } from '@/components/ui/PasteForm';
import { pagePath } from '@/components/ui/routes';
import { Select } from '@/components/ui/Select';
import { t } from '@/components/ui/text';
import type { AnkiChoice } from '@/lib/anki/types';
import { AnkiImportSection } from './AnkiImportSection';
import { ImportPreviewSection } from './ImportPreviewSection';
import { type ImportState, useImport } from './use-import';
import '@/components/words/words.css';
import './import.css';

const levels = ['1', '2', '3', '4', '5', '6'] as const;

const problems = {
  empty: 'importWords.problems.empty',
  'too-large': 'importWords.problems.tooLarge',
  'too-many': 'importWords.problems.tooMany',
  'anki-package': 'importWords.problems.ankiPackage',
  'not-text': 'importWords.problems.notText',
  'no-words': 'importWords.problems.noWords',
} as const;

/** Imports many words at once, from a list or HSK levels. */
export function ImportPage() {
  const { state, ...act } = useImport();
  return (
    <Page
      title={t('importWords.title')}
      room="words"
      problem={problemOf(state)}
      actions={<Button href={pagePath('words')} action="back" label={t('wordList.back')} />}
    >
      {(state.step === 'choosing' || state.step === 'reading' || state.step === 'undone') && (
        <>
          {state.step === 'undone' && (
            <p class={state.left === 0 ? 'notice success' : 'notice'} role="status">
              {state.left === 0 ? t('importWords.undone') : t('importWords.undonePart', { count: String(state.left) })}
            </p>
          )}
          <p class="intro sub">{t('importWords.hint')}</p>
          <ImportForm
            busy={state.step === 'reading'}
            onList={(source) => void act.readList(source)}
            onLevels={(upTo) => void act.readLevels(upTo)}
            onAnki={(choice, key) => void act.readAnki(choice, key)}
          />
        </>
      )}
      {'percent' in state && (
        <div class="import-progress" role="status">
          <progress max={100} value={state.percent} aria-label={t('importWords.title')} />
          <span>{t(`importWords.${state.step}`, { percent: String(state.percent) })}</span>
        </div>
      )}
      {state.step === 'preview' && (
        <ImportPreviewSection list={state.list} onStart={act.write} onCancel={act.restart} />
      )}
      {state.step === 'done' && <Done {...state} onUndo={() => void act.undo(state.result)} onAnother={act.restart} />}
    </Page>
  );
}

type FormProps = {
  busy: boolean;
  onList: (source: Blob | string) => void;
  onLevels: (upTo: number) => void;
  onAnki: (choice: AnkiChoice, key: string) => void;
};

/** Chooses the source of words: a file, pasted text, HSK levels, or Anki. */
function ImportForm({ busy, onList, onLevels, onAnki }: FormProps) {
  const [source, setSource] = useState<'list' | 'hsk' | 'anki'>('list');
  const [upTo, setUpTo] = useState<(typeof levels)[number]>('3');
  const isHsk = source === 'hsk';
  const sources = (
    <Choice
      legend={t('importWords.source')}
      name="source"
      value={source}
      options={[
        { value: 'list', label: t('importWords.fromFile') },
        { value: 'hsk', label: t('importWords.fromHsk') },
        { value: 'anki', label: t('importWords.fromAnki') },
      ]}
      onChange={setSource}
    />
  );
  if (source === 'anki')
    return (
      <div class="paste">
        {sources}
        <AnkiImportSection busy={busy} onRead={onAnki} />
      </div>
    );
  return (
    <PasteForm
      file={isHsk ? undefined : t('importWords.file')}
      text={isHsk ? undefined : t('importWords.text')}
      submit={t('importWords.showPreview')}
      action="look"
      disabled={busy}
      onSubmit={(list) => (isHsk ? onLevels(Number(upTo)) : onList(list))}
    >
      {sources}
      {isHsk && (
        <Select
          legend={t('importWords.upTo')}
          name="level"
          value={upTo}
          options={levels.map((level) => ({
            value: level,
            label: level === '1' ? t('importWords.hskOne') : t('importWords.hskLevel', { level }),
          }))}
          onChange={setUpTo}
        />
      )}
    </PasteForm>
  );
}

function problemOf(state: ImportState): string | undefined {
  if (state.step !== 'choosing') return undefined;
  if (state.failure !== undefined) return t('importWords.failed', { problem: state.failure });
  return state.problem && t(problems[state.problem]);
}

type DoneProps = Extract<ImportState, { step: 'done' }> & { onUndo: () => void; onAnother: () => void };

/** The outcome of an import, with undo. */
function Done({ result: { added, raised, kept, estimates }, failure, onUndo, onAnother }: DoneProps) {
  return (
    <section class="box import-preview import-done">
      <div role="status">
        <p class="import-count">{t('importWords.done', { count: String(added) })}</p>
        {raised > 0 && <p>{t('importWords.doneMarkedKnown', { count: String(raised) })}</p>}
        {estimates.length > 0 && <p>{t('importWords.doneScheduled', { count: String(estimates.length) })}</p>}
        {kept > 0 && <p>{t('importWords.doneUnchanged', { count: String(kept) })}</p>}
      </div>
      {failure !== undefined && <p role="alert">{t('importWords.undoFailed', { problem: failure })}</p>}
      <div class="buttons import-acts">
        <Button focused kind="primary" label={t('importWords.toWords')} href={pagePath('words')} />
        <Button action="undo" label={t('library.undo')} onClick={onUndo} />
        <Button action="another" label={t('importWords.another')} onClick={onAnother} />
      </div>
    </section>
  );
}
