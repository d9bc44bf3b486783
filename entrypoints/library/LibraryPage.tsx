import { useEffect, useState } from 'preact/hooks';
import { type PlainPage, routeOf } from '@/entrypoints/shared/routes';
import { BackupPage } from './BackupPage';
import { BinPage } from './BinPage';
import { CorrectionsPage } from './CorrectionsPage';
import { ExportPage } from './ExportPage';
import { ImportPage } from './ImportPage';
import { LevelsPage } from './LevelsPage';
import { ListPage } from './ListPage';
import { PastePage } from './PastePage';
import { PrivacyPage } from './PrivacyPage';
import { ReadPage } from './ReadPage';
import { ReviewPage } from './ReviewPage';
import { SettingsPage } from './SettingsPage';
import { StatisticsPage } from './StatisticsPage';
import { WelcomePage } from './WelcomePage';
import { WordPage } from './WordPage';
import { WordsPage } from './WordsPage';

const pages: Record<PlainPage, () => preact.JSX.Element> = {
  list: ListPage,
  words: WordsPage,
  import: ImportPage,
  review: ReviewPage,
  statistics: StatisticsPage,
  settings: SettingsPage,
  paste: PastePage,
  levels: LevelsPage,
  corrections: CorrectionsPage,
  bin: BinPage,
  export: ExportPage,
  backup: BackupPage,
  welcome: WelcomePage,
  privacy: PrivacyPage,
};

/** The library in its own tab: hash routes, so that every view has an address that works offline. */
export function LibraryPage() {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => {
      setRoute(routeOf(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  if (route.page === 'read')
    return (
      <main key={`${route.id} ${route.at ?? ''}`}>
        <ReadPage id={route.id} at={route.at} />
      </main>
    );
  if (route.page === 'word') return <WordPage key={route.id} id={route.id} />;
  const Shown = pages[route.page];
  return <Shown />;
}
