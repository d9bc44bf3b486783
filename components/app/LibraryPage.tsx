import { useState } from 'preact/hooks';
import { ArticlesPage } from '@/components/articles/ArticlesPage';
import { BinPage } from '@/components/articles/bin/BinPage';
import { PastePage } from '@/components/articles/PastePage';
import { BackupPage } from '@/components/backup/BackupPage';
import { CharacterPage } from '@/components/character/CharacterPage';
import { DictionariesPage } from '@/components/dictionaries/DictionariesPage';
import { DictionaryPage } from '@/components/dictionary/DictionaryPage';
import { ExportPage } from '@/components/export/ExportPage';
import { LicencesPage } from '@/components/licences/LicencesPage';
import { ReadPage } from '@/components/own-reader/ReadPage';
import { ReviewPage } from '@/components/review/ReviewPage';
import { CorrectionsPage } from '@/components/settings/CorrectionsPage';
import { LevelsPage } from '@/components/settings/LevelsPage';
import { SettingsPage } from '@/components/settings/SettingsPage';
import { StatisticsPage } from '@/components/statistics/StatisticsPage';
import { SyncPage } from '@/components/sync/SyncPage';
import { type PlainPage, routeOf } from '@/components/ui/routes';
import { useTask } from '@/components/ui/use-task';
import { PrivacyPage } from '@/components/welcome/PrivacyPage';
import { WelcomePage } from '@/components/welcome/WelcomePage';
import { ImportPage } from '@/components/words/import/ImportPage';
import { WordPage } from '@/components/words/WordPage';
import { WordsPage } from '@/components/words/WordsPage';

const pages: Record<PlainPage, () => preact.JSX.Element> = {
  list: ArticlesPage,
  words: WordsPage,
  dictionary: DictionaryPage,
  dictionaries: DictionariesPage,
  import: ImportPage,
  review: ReviewPage,
  statistics: StatisticsPage,
  settings: () => <SettingsPage />,
  paste: PastePage,
  levels: LevelsPage,
  'level-check': () => <SettingsPage checksLevel />,
  corrections: CorrectionsPage,
  bin: BinPage,
  export: ExportPage,
  backup: BackupPage,
  sync: SyncPage,
  welcome: WelcomePage,
  privacy: PrivacyPage,
  licences: LicencesPage,
};

/** The library in its own tab: every view has an address that works offline. */
export function LibraryPage() {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useTask((signal) => {
    const follow = () => {
      setRoute(routeOf(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow, { signal });
  }, []);
  if (route.page === 'read')
    return (
      <main key={`${route.id} ${route.at ?? ''}`}>
        <ReadPage id={route.id} at={route.at} />
      </main>
    );
  if (route.page === 'character') return <CharacterPage key={route.character} character={route.character} />;
  if (route.page === 'word') return <WordPage key={route.id} id={route.id} />;
  const Shown = pages[route.page];
  return <Shown />;
}
