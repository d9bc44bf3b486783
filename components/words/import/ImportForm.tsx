import { useState } from 'preact/hooks';
import { Choice } from '@/components/ui/Choice';
import { Select } from '@/components/ui/Select';
import { t } from '@/components/ui/text';
import '@/components/ui/paste.css';

type Props = {
  busy: boolean;
  onList: (source: Blob | string) => void;
  onLevels: (upTo: number) => void;
};

const levels = ['1', '2', '3', '4', '5', '6'] as const;

/** Where the words come from: a file, pasted text, or the levels of HSK. */
export function ImportForm({ busy, onList, onLevels }: Props) {
  const [source, setSource] = useState<'list' | 'hsk'>('list');
  const [upTo, setUpTo] = useState<(typeof levels)[number]>('3');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (source === 'hsk') return onLevels(Number(upTo));
    const form = new FormData(event.target as HTMLFormElement);
    const file = form.get('file');
    onList(file instanceof File && file.size > 0 ? file : String(form.get('text') ?? ''));
  };
  return (
    <form class="paste import-form" onSubmit={submit}>
      <Choice
        legend={t('importWords.source')}
        name="source"
        value={source}
        options={[
          { value: 'list', label: t('importWords.fromFile') },
          { value: 'hsk', label: t('importWords.fromHsk') },
        ]}
        onChange={setSource}
      />
      {source === 'hsk' ? (
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
      ) : (
        <>
          <label>
            {t('importWords.file')}
            <input name="file" type="file" accept=".txt,.tsv,.csv,text/plain,text/csv,text/tab-separated-values" />
          </label>
          <label>
            {t('importWords.text')}
            <textarea name="text" lang="zh" rows={6} spellcheck={false} />
          </label>
        </>
      )}
      <div>
        <button type="submit" class="btn primary" data-action="look" disabled={busy}>
          {t('importWords.look')}
        </button>
      </div>
    </form>
  );
}
