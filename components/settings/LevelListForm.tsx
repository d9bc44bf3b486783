import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Choice } from '@/components/ui/Choice';
import { PasteForm } from '@/components/ui/PasteForm';
import { Switch } from '@/components/ui/Switch';
import { t } from '@/components/ui/text';
import type { Exam } from '@/lib/chinese/exams';

/** What is imported: a list by its name, with the level of the words that have none. */
export type LevelImport = { exam?: Exam; name: string; level: string; isAdded: boolean };

type Props = {
  /** Names of the lists that are there. */
  names: readonly string[];
  /** What was selected on a page. */
  selected: string;
  /** Offers to take what is selected on a page, and resolves to whether it does; absent where the browser has no menu. */
  onSelect?: () => Promise<boolean>;
  onImport: (source: Blob | string, what: LevelImport) => void;
};

/** Where the lists are published. */
const publishers: Record<Exam, { href: string; name: string }[]> = {
  'HSK 3.0': [
    { href: 'https://www.chinesetest.cn/', name: 'chinesetest.cn' },
    { href: 'https://www.moe.gov.cn/jyb_xwfb/gzdt_gzdt/s5987/202103/t20210329_523304.html', name: 'GF 0025-2021' },
  ],
  TOCFL: [{ href: 'https://tocfl.edu.tw/', name: 'tocfl.edu.tw' }],
};

const guides = { 'HSK 3.0': 'levels.hskGuide', TOCFL: 'levels.tocflGuide' } as const;

/** Imports a level list: of an exam, whose levels it knows, or any other. */
export function LevelListForm({ names, selected, onSelect, onImport }: Props) {
  const [list, setList] = useState<Exam | 'other'>('HSK 3.0');
  const [otherName, setOtherName] = useState('');
  const [isAdded, setAdded] = useState(true);
  const [isOffered, setOffered] = useState(false);
  const exam = list === 'other' ? undefined : list;
  const name = (exam ?? otherName).trim();
  const isThere = names.includes(name);
  return (
    <PasteForm
      // Anew where another selection comes.
      key={selected}
      file={t('levels.file')}
      text={t('levels.text')}
      initialText={selected}
      submit={t('levels.import')}
      action="import"
      onSubmit={(source, form) =>
        onImport(source, {
          ...(exam !== undefined && { exam }),
          name,
          level: String(form.get('level') ?? '').trim(),
          isAdded: isThere && isAdded,
        })
      }
    >
      <Choice
        legend={t('levels.list')}
        name="list"
        value={list}
        options={[
          { value: 'HSK 3.0', label: 'HSK 3.0' },
          { value: 'TOCFL', label: 'TOCFL' },
          { value: 'other', label: t('levels.other') },
        ]}
        onChange={setList}
      />
      {exam === undefined ? (
        <label>
          {t('levels.name')}
          <input
            name="name"
            autocomplete="off"
            maxLength={60}
            value={otherName}
            onInput={(event) => setOtherName(event.currentTarget.value)}
          />
        </label>
      ) : (
        <p class="sub level-guide">
          {t(guides[exam])}
          {publishers[exam].map(({ href, name: publisher }) => (
            <a key={href} href={href} target="_blank" rel="noopener noreferrer">
              {publisher}
            </a>
          ))}
        </p>
      )}
      {onSelect !== undefined && (
        <div>
          <Button
            action="select-on-page"
            label={t('levels.select')}
            onClick={() => {
              void onSelect().then(setOffered);
            }}
          />
          {isOffered && (
            <p class="sub" role="status">
              {t('levels.selectHow', { menu: t('levels.menu') })}
            </p>
          )}
        </div>
      )}
      <label>
        {t('levels.level')}
        <input name="level" autocomplete="off" maxLength={20} />
      </label>
      {isThere && (
        <Switch
          name="add"
          label={t('levels.add', { name })}
          hint={t('levels.addHint')}
          checked={isAdded}
          onChange={setAdded}
        />
      )}
    </PasteForm>
  );
}
