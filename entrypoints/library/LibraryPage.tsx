import { useEffect, useState } from 'preact/hooks';
import { routeOf } from '@/entrypoints/shared/routes';
import { CorrectionsPage } from './CorrectionsPage';
import { LevelsPage } from './LevelsPage';
import { ListPage } from './ListPage';
import { PastePage } from './PastePage';
import { ReadPage } from './ReadPage';

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
  switch (route.page) {
    case 'read':
      return <ReadPage key={route.id} id={route.id} />;
    case 'paste':
      return <PastePage />;
    case 'corrections':
      return <CorrectionsPage />;
    case 'levels':
      return <LevelsPage />;
    default:
      return <ListPage />;
  }
}
