import { Choice } from '@/components/ui/Choice';
import { Switch } from '@/components/ui/Switch';
import { t } from '@/components/ui/text';
import { Excerpt } from '@/components/words/Excerpt';
import type { ImportOptions, ImportPlan } from '@/lib/words/import-plan';
import type { ParsedWords, WordFormat } from '@/lib/words/word-query';

type Props = {
  plan: ImportPlan;
  format: WordFormat | undefined;
  problems: ParsedWords['problems'];
  options: ImportOptions;
  /** Whether words that are being learned become known. */
  raise: boolean;
  onOptions: (change: Partial<ImportOptions>) => void;
  onRaise: (raise: boolean) => void;
  onSave: (name: string, lines: readonly string[]) => void;
  onStart: () => void;
  onCancel: () => void;
};

/** What an import will do, before it does it, and the choices that are left. */
export function ImportPreview({ plan, format, problems, options, raise, onOptions, onRaise, ...on }: Props) {
  const { fresh, there, learning, missing, several } = plan;
  const count = fresh + (raise ? learning : 0);
  const tagged = plan.take.some(({ tags }) => tags.length > 0) ? there + learning : 0;
  const start =
    count === 1
      ? t('importWords.startOne')
      : count > 0
        ? t('importWords.start', { count: String(count) })
        : t('importWords.tagOnly', { count: String(tagged) });
  return (
    <section class="import-preview" aria-labelledby="import-preview">
      <h2 id="import-preview">{t('importWords.preview')}</h2>
      {format !== undefined && <p class="sub">{t(`importWords.formats.${format}`)}</p>}
      <div class="import-options">
        <Choice
          legend={t('importWords.as')}
          name="state"
          value={options.state}
          options={[
            { value: 'known', label: t('wordList.known') },
            { value: 'learning', label: t('wordList.learning') },
          ]}
          onChange={(state) => onOptions({ state })}
        />
        <label class="setting">
          <span class="legend">{t('importWords.tag')}</span>
          <input
            class="word-input"
            name="import-tag"
            maxLength={60}
            autocomplete="off"
            value={options.tag}
            onInput={(event) => onOptions({ tag: event.currentTarget.value })}
          />
        </label>
      </div>
      <p class="import-count" role="status">
        {fresh === 0
          ? t('importWords.takeNone')
          : fresh === 1
            ? t('importWords.takeOne')
            : t('importWords.take', { count: String(fresh) })}
      </p>
      {there > 0 && <p>{t('importWords.there', { count: String(there) })}</p>}
      {learning > 0 && (
        <div class="import-part">
          <p>{t('importWords.learning', { count: String(learning) })}</p>
          <Switch
            name="raise"
            label={t('importWords.raise', { count: String(learning) })}
            checked={raise}
            onChange={onRaise}
          />
        </div>
      )}
      {several.length > 0 && (
        <div class="import-part">
          <p>{t('importWords.several', { count: String(several.length) })}</p>
          <Excerpt
            lines={several.map(({ headword, readings }) => `${headword} ${readings.join(' / ')}`)}
            onSave={(lines) => on.onSave('pindu-readings.txt', lines)}
          />
          <Choice
            legend={t('importWords.readings')}
            name="readings"
            value={options.readings}
            options={[
              { value: 'usual', label: t('importWords.usualReading') },
              { value: 'all', label: t('importWords.allReadings') },
            ]}
            onChange={(readings) => onOptions({ readings })}
          />
        </div>
      )}
      {missing.length > 0 && (
        <div class="import-part" data-part="missing">
          <p>{t('importWords.missing', { count: String(missing.length) })}</p>
          <Excerpt lines={missing} onSave={(lines) => on.onSave('pindu-not-found.txt', lines)} />
        </div>
      )}
      {problems.length > 0 && (
        <div class="import-part" data-part="problems">
          <p>{t('importWords.notUnderstood', { count: String(problems.length) })}</p>
          <Excerpt
            lines={problems.map(({ line, text }) => t('importWords.line', { line: String(line), text }))}
            onSave={(lines) => on.onSave('pindu-not-understood.txt', lines)}
          />
        </div>
      )}
      <div class="import-acts">
        <button
          type="button"
          class="btn primary"
          data-action="start"
          disabled={count === 0 && tagged === 0}
          onClick={on.onStart}
        >
          {count === 0 && tagged === 0 ? t('importWords.start', { count: '0' }) : start}
        </button>
        <button type="button" class="btn" data-action="cancel" onClick={on.onCancel}>
          {t('importWords.cancel')}
        </button>
      </div>
    </section>
  );
}
