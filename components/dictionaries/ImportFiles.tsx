import { useRef, useState } from 'preact/hooks';
import { WorkBar } from '@/components/backup/WorkBar';
import { Button } from '@/components/ui/Button';
import { useFocusOnChange } from '@/components/ui/focus-return';
import { t, tn } from '@/components/ui/text';
import type { ImportNote } from '@/lib/dictionaries/import-note';
import type { DictionaryProblem } from '@/lib/dictionaries/problem';
import type { DictionaryFormat } from '@/lib/dictionaries/types';
import type { Importing } from './use-import';

const formats = ['cedict', 'table', 'yomitan', 'stardict'] as const satisfies readonly DictionaryFormat[];

const problemTexts = {
  empty: 'dictionaries.problem.empty',
  'unknown-format': 'dictionaries.problem.unknownFormat',
  'too-large': 'dictionaries.problem.tooLarge',
  damaged: 'dictionaries.problem.damaged',
  'bad-lines': 'dictionaries.problem.badLines',
  'comma-separated': 'dictionaries.problem.commaSeparated',
  archive: 'dictionaries.problem.archive',
  incomplete: 'dictionaries.problem.incomplete',
  several: 'dictionaries.problem.several',
  version: 'dictionaries.problem.version',
  'characters-only': 'dictionaries.problem.charactersOnly',
  encrypted: 'dictionaries.problem.encrypted',
  'no-entries': 'dictionaries.problem.noEntries',
  unreadable: 'dictionaries.problem.unreadable',
} as const satisfies Record<DictionaryProblem['code'], string>;

const noteTexts = {
  incomplete: 'dictionaries.note.incomplete',
  'no-headword': 'dictionaries.note.noHeadword',
  'no-definition': 'dictionaries.note.noDefinition',
  shortened: 'dictionaries.note.shortened',
} as const satisfies Record<ImportNote['kind'], string>;

type Props = {
  importing: Importing;
  /** Whether the formats are named: until there is a dictionary. */
  namesFormats: boolean;
  onFiles: (files: readonly File[]) => void;
  onCancel: () => void;
};

/** Takes the files of a dictionary, and says how far their import is and how it ended. */
export function ImportFiles({ importing, namesFormats, onFiles, onCancel }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const section = useRef<HTMLElement>(null);
  useFocusOnChange(section, importing.state);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files?.length) onFiles([...files]);
    // Else the same files could not be chosen again.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <section ref={section} class="box backup-part dictionary-import" aria-label={t('dictionaries.title')}>
      <p>{t('dictionaries.hint')}</p>
      {importing.state === 'reading' ? (
        <WorkBar
          label={t('dictionaries.reading', { name: importing.name })}
          share={importing.share}
          onCancel={onCancel}
        />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard
        <div
          class={isOver ? 'line drop over' : 'line drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setIsOver(false);
            take(event.dataTransfer?.files);
          }}
        >
          <input
            ref={input}
            class="visually-hidden"
            type="file"
            name="dictionary"
            multiple
            tabIndex={-1}
            aria-label={t('dictionaries.choose')}
            onChange={(event) => take(event.currentTarget.files)}
          />
          <Button action="choose-dictionary" label={t('dictionaries.choose')} onClick={() => input.current?.click()} />
          <span class="sub">{t('dictionaries.drop')}</span>
        </div>
      )}
      <div role="status">
        <Result importing={importing} />
      </div>
      {namesFormats && <Formats />}
    </section>
  );
}

function Result({ importing }: { importing: Importing }) {
  switch (importing.state) {
    case 'done':
      return (
        <div class="notice success" data-imported>
          <p>
            {importing.isNew
              ? tn('dictionaries.done', importing.entries, {
                  name: importing.name,
                  count: importing.entries.toLocaleString(),
                })
              : t('dictionaries.already', { name: importing.name })}
          </p>
          {importing.isNew &&
            importing.notes.map(({ kind, count, lines }) => (
              <p key={kind} data-note={kind}>
                {tn(noteTexts[kind], count)} {lines.length > 0 && linesText(count, lines)}
              </p>
            ))}
        </div>
      );
    case 'refused':
      return (
        <div class="notice" data-problem={importing.problem.code}>
          <p>{t('dictionaries.refused', { name: importing.name })}</p>
          <p>{t(problemTexts[importing.problem.code], { lines: listOf(importing.problem.lines ?? []) })}</p>
        </div>
      );
    case 'cancelled':
      return <p class="notice">{t('dictionaries.cancelled')}</p>;
    case 'failed':
      return <p class="notice">{t('dictionaries.failed', { problem: importing.problem })}</p>;
    default:
      return null;
  }
}

function linesText(count: number, lines: readonly number[]): string {
  const listed = { lines: listOf(lines) };
  return count > lines.length ? t('dictionaries.firstLines', listed) : tn('dictionaries.lines', lines.length, listed);
}

function listOf(lines: readonly number[]): string {
  return new Intl.ListFormat(t('uiLanguage')).format(lines.map(String));
}

function Formats() {
  return (
    <div class="dictionary-formats">
      <p>{t('dictionaries.formats')}</p>
      <dl>
        {formats.map((format) => (
          <div key={format}>
            <dt>{t(`dictionaries.format.${format}`)}</dt>
            <dd>{t(`dictionaries.formatHint.${format}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
