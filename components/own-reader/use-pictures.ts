import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ShownPicture } from '@/components/reader/text/Figure';
import type { PicturesNoteState } from '@/components/reader/text/PicturesNote';
import { pictureText, problemText } from '@/components/ui/problem-text';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { declinedHosts, picturesToAskFor, setDeclined } from '@/lib/library/pictures/declined-hosts';
import { type ArticlePictures, picturesOf } from '@/lib/library/pictures/picture-rows';
import { background } from '@/lib/rpc/transport';

type Found = { pictures: ArticlePictures; declined: string[] };

/** What is kept of an article's pictures, live, and what is to be asked of the others. Fetches only on a click. */
export function usePictures(id: string) {
  const [found, setFound] = useState<Found>();
  const [shown, setShown] = useState<ReadonlyMap<string, ShownPicture>>();
  const [doing, setDoing] = useState<PicturesNoteState>();
  const urls = useRef(new Map<string, string>());

  useEffect(() => {
    const held = urls.current;
    const stop = observe(
      async (): Promise<Found> => {
        const [pictures, declined] = await Promise.all([picturesOf(library(), id), declinedHosts(library())]);
        return { pictures, declined };
      },
      (now) => {
        setFound(now);
        setShown((before) => shownPictures(now.pictures, held, before));
      },
      // The page says by itself what is wrong with the library.
      () => setShown(new Map()),
    );
    return () => {
      stop();
      for (const url of held.values()) URL.revokeObjectURL(url);
      held.clear();
    };
  }, [id]);

  const asked = picturesToAskFor(found?.pictures, found?.declined ?? []);
  const hosts = asked.hosts.length > 0 ? asked.hosts : asked.declined;

  const fetchAll = async () => {
    // First of all, and not waited for before: a browser asks only in the very click.
    const answer = browser.permissions.request({ origins: hosts.map((host) => `*://${host}/*`) });
    setDoing({ kind: 'fetching' });
    try {
      if (!(await answer)) {
        await setDeclined(library(), hosts, true);
        return setDoing(undefined);
      }
      await setDeclined(library(), hosts, false);
      const { unreachable } = await background.keepPictures(id);
      setDoing(unreachable.length > 0 ? { kind: 'failed', count: unreachable.length } : undefined);
    } catch (error) {
      setDoing({ kind: 'problem', problem: problemText(error) });
    }
  };
  const decline = () => {
    setDeclined(library(), hosts, true).catch((error: unknown) =>
      setDoing({ kind: 'problem', problem: problemText(error) }),
    );
  };

  return { shown, note: doing ?? asked.note, fetch: () => void fetchAll(), decline };
}

/** One address for each picture for as long as it is shown; a picture that has not changed stays the same object. */
function shownPictures(
  { kept, missing }: ArticlePictures,
  held: Map<string, string>,
  before: ReadonlyMap<string, ShownPicture> | undefined,
): ReadonlyMap<string, ShownPicture> {
  const shown = new Map<string, ShownPicture>();
  for (const [src, { hash, blob, width, height }] of kept) {
    const url = held.get(hash) ?? URL.createObjectURL(blob);
    held.set(hash, url);
    const last = before?.get(src);
    shown.set(src, last?.url === url ? last : { url, width, height });
  }
  for (const { src, problem } of missing) {
    const last = before?.get(src);
    const said = pictureText(problem);
    shown.set(src, last !== undefined && 'said' in last && last.said === said ? last : { said });
  }
  return shown;
}
