import { useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';

/** A picture that is kept, under an address that asks no network; or why there is none, in the user's words. */
export type ShownPicture = { url: string; width?: number; height?: number } | { url?: undefined; said: string };

type Props = {
  /** Where the picture stands on the web. */
  src: string;
  alt: string;
  /** What is kept of it; `undefined` where nothing is known of it. */
  kept?: ShownPicture;
  /** Whether it may be loaded from where it stands. */
  load: boolean;
};

/** A picture with its own proportions before it is there, or its place where it is not to be loaded or does not load. */
export function Figure({ src, alt, kept, load }: Props) {
  const [failed, setFailed] = useState<string>();
  const url = kept?.url ?? (load ? src : undefined);
  if (url !== undefined && failed !== url) {
    const { width, height } = kept?.url === undefined ? {} : kept;
    return (
      <img
        src={url}
        alt={alt}
        {...(width !== undefined && height !== undefined && { width, height })}
        loading={kept?.url === undefined ? 'lazy' : undefined}
        decoding="async"
        referrerpolicy="no-referrer"
        onError={() => setFailed(url)}
      />
    );
  }
  return (
    <div class="no-picture">
      <Icon name="picture" />
      <span>
        {alt !== '' && <span class="no-picture-alt">{alt}</span>}
        {kept !== undefined && kept.url === undefined ? kept.said : t('reader.pictureOffline')}{' '}
        {URL.canParse(src) && (
          <a href={src} target="_blank" rel="noopener noreferrer">
            {new URL(src).hostname}
          </a>
        )}
      </span>
    </div>
  );
}
