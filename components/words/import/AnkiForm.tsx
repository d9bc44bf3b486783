import { AnkiSetup } from '@/components/export/AnkiSetup';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import { Switch } from '@/components/ui/Switch';
import { t } from '@/components/ui/text';
import type { AnkiChoice, AnkiSource } from '@/lib/anki/types';
import type { AnkiState } from './use-anki';

type Props = {
  state: AnkiState;
  /** This extension's origin, which Anki's add-on has to allow. */
  origin: string;
  /** The most days from which on a card can be known. */
  mostDays: number;
  busy: boolean;
  onKey: (key: string) => void;
  onConnect: () => void;
  onSource: (source: AnkiSource) => void;
  onChoice: (choice: AnkiChoice) => void;
  onRead: (choice: AnkiChoice) => void;
};

/** Chooses what is read as words from Anki: a deck or a note type, its fields, and from when on a card is known. */
export function AnkiForm({ state, origin, mostDays, busy, onKey, onConnect, onSource, onChoice, onRead }: Props) {
  const { last, sources, fields, choice, problem } = state;
  return (
    <div class="anki-form">
      {last !== undefined && (
        <div class="anki-last">
          <p>{t('importWords.anki.last', { source: sourceName(last), field: last.field })}</p>
          <Button
            kind="primary"
            action="refresh-anki"
            label={t('importWords.anki.refresh')}
            disabled={busy}
            onClick={() => onRead(last)}
          />
        </div>
      )}
      <AnkiSetup origin={origin} />
      <label>
        {t('export.connect.key')}
        <input
          name="anki-key"
          type="password"
          autocomplete="off"
          maxLength={200}
          value={state.key}
          onInput={(event) => onKey(event.currentTarget.value)}
        />
      </label>
      <div>
        <Button
          action="connect-anki"
          kind={last === undefined && sources === undefined ? 'primary' : undefined}
          label={t('importWords.anki.connect')}
          disabled={busy}
          onClick={onConnect}
        />
      </div>
      {problem !== undefined && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      {sources !== undefined && <SourceSelect sources={sources} chosen={choice} disabled={busy} onSource={onSource} />}
      {fields !== undefined && choice === undefined && <p role="status">{t('importWords.anki.noNotes')}</p>}
      {fields !== undefined && choice !== undefined && (
        <>
          <p class="sub" role="status">
            {t('importWords.anki.notes', { count: String(fields.notes) })}
          </p>
          <div class="import-options">
            <Select
              legend={t('importWords.anki.field')}
              name="anki-field"
              value={choice.field}
              options={fields.fields.map((field) => ({ value: field, label: field }))}
              onChange={(field) => onChoice({ ...choice, field })}
            />
            <Select
              legend={t('importWords.anki.reading')}
              name="anki-reading"
              value={choice.reading ?? ''}
              options={['', ...fields.fields].map((field) => ({
                value: field,
                label: field || t('importWords.anki.noReading'),
              }))}
              onChange={(reading) => {
                const { reading: _, ...rest } = choice;
                onChoice(reading === '' ? rest : { ...rest, reading });
              }}
            />
            <label class="setting">
              <span class="legend">{t('importWords.anki.knownDays')}</span>
              <input
                class="field"
                name="anki-days"
                type="number"
                min={1}
                max={mostDays}
                value={choice.knownDays}
                onChange={(event) => {
                  const days = Math.round(event.currentTarget.valueAsNumber);
                  const knownDays = Number.isFinite(days) ? Math.min(mostDays, Math.max(1, days)) : choice.knownDays;
                  event.currentTarget.value = String(knownDays);
                  onChoice({ ...choice, knownDays });
                }}
              />
            </label>
          </div>
          <Switch
            name="anki-unstudied"
            label={t('importWords.anki.unstudied')}
            hint={t('importWords.anki.unstudiedHint')}
            checked={choice.unstudied}
            onChange={(unstudied) => onChoice({ ...choice, unstudied })}
          />
          <div>
            <Button
              kind="primary"
              action="read-anki"
              label={t('importWords.showPreview')}
              disabled={busy}
              onClick={() => onRead(choice)}
            />
          </div>
        </>
      )}
    </div>
  );
}

type SourceProps = {
  sources: readonly AnkiSource[];
  chosen: AnkiSource | undefined;
  disabled: boolean;
  onSource: (source: AnkiSource) => void;
};

function SourceSelect({ sources, chosen, disabled, onSource }: SourceProps) {
  const at = chosen === undefined ? -1 : sources.findIndex(({ by, name }) => by === chosen.by && name === chosen.name);
  const groups = [
    { by: 'deck', label: t('importWords.anki.decks') },
    { by: 'noteType', label: t('importWords.anki.noteTypes') },
  ] as const;
  return (
    <label class="setting">
      <span class="legend">{t('importWords.anki.source')}</span>
      <select
        name="anki-source"
        class="select"
        disabled={disabled}
        value={String(at)}
        onChange={(event) => {
          const source = sources[Number(event.currentTarget.value)];
          if (source !== undefined) onSource(source);
        }}
      >
        {at < 0 && <option value="-1">{t('level.choose')}</option>}
        {groups.map(({ by, label }) => (
          <optgroup key={by} label={label}>
            {sources.map((source, index) =>
              source.by === by ? (
                <option key={index} value={String(index)}>
                  {source.name}
                </option>
              ) : null,
            )}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function sourceName({ by, name }: AnkiSource): string {
  return t(by === 'deck' ? 'importWords.anki.deckNamed' : 'importWords.anki.noteTypeNamed', { name });
}
