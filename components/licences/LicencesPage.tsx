import { Page } from '@/components/app/Page';
import { t } from '@/components/ui/text';
import { licenceParagraphs } from './licence-paragraphs';
import type { Notice } from './notice';
import { useNotices } from './use-notices';
import './licences.css';

const kinds = [
  ['pindu', 'licences.pindu'],
  ['data', 'licences.data'],
  ['library', 'licences.libraries'],
] as const;

/** What the data is that Pindu ships, in the language of the UI. */
const dataTitles = {
  'dictionary.bin': 'licences.dictionary',
  'polyphones.bin': 'licences.polyphones',
  'conversion.json': 'licences.conversion',
  'strokes.bin': 'licences.strokes',
  'characters.json': 'licences.characters',
} as const;

/** Under which licence all is that the extension contains, with the whole text of each. */
export function LicencesPage() {
  const { notices, problem } = useNotices();
  return (
    <Page title={t('licences.title')} room="settings" problem={problem && t('licences.failed', { problem })}>
      <p class="intro">{t('licences.intro')}</p>
      {notices !== undefined &&
        kinds.map(([kind, title]) => (
          <section key={kind} aria-labelledby={`licences-${kind}`} data-kind={kind}>
            <h2 id={`licences-${kind}`}>{t(title)}</h2>
            <ul class="box licences">
              {notices
                .filter((notice) => notice.kind === kind)
                .map((notice) => (
                  <li key={`${notice.name} ${notice.version}`}>
                    <NoticeDetails notice={notice} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </Page>
  );
}

function NoticeDetails({ notice }: { notice: Notice }) {
  const { name, version, file, licence, text } = notice;
  const title = file !== undefined && Object.hasOwn(dataTitles, file) && dataTitles[file as keyof typeof dataTitles];
  return (
    <details>
      <summary>
        <span class="licences-name">
          {title ? t(title) : <span lang="en">{name}</span>}{' '}
          <span class="sub" lang="en">
            {title ? name : version}
          </span>
        </span>
        <span class="licences-id" lang="en">
          {licence}
        </span>
      </summary>
      <div class="licences-text" lang="en">
        {licenceParagraphs(text).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}
