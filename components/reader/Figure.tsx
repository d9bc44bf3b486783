import { useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';

/** A picture, or its place where it is not to be loaded or does not load. */
export function Figure({ src, alt, load }: { src: string; alt: string; load: boolean }) {
  const [failed, setFailed] = useState(false);
  if (load && !failed) return <img src={src} alt={alt} loading="lazy" onError={() => setFailed(true)} />;
  return (
    <div class="no-picture">
      <Icon name="picture" />
      <span>{t('reader.pictureOffline')}</span>
    </div>
  );
}
