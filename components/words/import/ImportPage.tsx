import { useMemo, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { pagePath } from '@/components/ui/routes';
import { saveFile } from '@/components/ui/save-file';
import { t } from '@/components/ui/text';
import { type ImportOptions, planImport } from '@/lib/words/import-plan';
import { ImportDone } from './ImportDone';
import { ImportForm } from './ImportForm';
import { ImportPreview } from './ImportPreview';
import { type ImportState, type ReadList, useImport } from './use-import';
import '@/components/words/words.css';
import './import.css';

const problems = {
  empty: 'importWords.problems.empty',
  'too-large': 'importWords.problems.tooLarge',
  'too-many': 'importWords.problems.tooMany',
  'anki-package': 'importWords.problems.ankiPackage',
  'not-text': 'importWords.problems.notText',
  'no-words': 'importWords.problems.noWords',
} as const;

/** Brings many words at once: from a list, or from the levels of HSK. */
export function ImportPage() {
  const { state, ...act } = useImport();
  return (
    <Page
      title={t('importWords.title')}
      room="words"
      problem={problemOf(state)}
      actions={
        <a class="btn" href={pagePath('words')} data-action="back">
          {t('wordList.back')}
        </a>
      }
    >
      {(state.step === 'choosing' || state.step === 'reading' || state.step === 'undone') && (
        <>
          {state.step === 'undone' && (
            <p class="notice" role="status">
              {state.left === 0 ? t('importWords.undone') : t('importWords.undonePart', { count: String(state.left) })}
            </p>
          )}
          <p class="intro sub">{t('importWords.hint')}</p>
          <ImportForm
            busy={state.step === 'reading'}
            onList={(source) => void act.readList(source)}
            onLevels={(upTo) => void act.readLevels(upTo)}
          />
        </>
      )}
      {'percent' in state && (
        <div class="import-progress" role="status">
          <progress max={100} value={state.percent} aria-label={t('importWords.title')} />
          <span>{t(`importWords.${state.step}`, { percent: String(state.percent) })}</span>
        </div>
      )}
      {state.step === 'preview' && <Preview list={state.list} onStart={act.write} onCancel={act.restart} />}
      {state.step === 'done' && (
        <ImportDone
          result={state.result}
          failure={state.failure}
          wordsHref={pagePath('words')}
          onUndo={() => void act.undo(state.result)}
          onAnother={act.restart}
        />
      )}
    </Page>
  );
}

type PreviewProps = {
  list: ReadList;
  onStart: ReturnType<typeof useImport>['write'];
  onCancel: () => void;
};

function Preview({ list, onStart, onCancel }: PreviewProps) {
  const [options, setOptions] = useState<ImportOptions>({ state: 'known', readings: 'usual', tag: '' });
  const [raise, setRaise] = useState(false);
  const plan = useMemo(() => planImport(list.found, list.states, options), [list, options]);
  return (
    <ImportPreview
      plan={plan}
      format={list.format}
      problems={list.problems}
      options={options}
      raise={raise}
      onOptions={(change) => setOptions({ ...options, ...change })}
      onRaise={setRaise}
      onSave={(name, lines) => saveFile(name, `${lines.join('\n')}\n`)}
      onStart={() => void onStart(plan.take, raise)}
      onCancel={onCancel}
    />
  );
}

function problemOf(state: ImportState): string | undefined {
  if (state.step !== 'choosing') return undefined;
  if (state.failure !== undefined) return t('importWords.failed', { problem: state.failure });
  return state.problem && t(problems[state.problem]);
}
