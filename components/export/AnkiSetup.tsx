import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { copyText } from '@/components/ui/copy-text';
import { t } from '@/components/ui/text';

type Props = {
  /** This extension's origin, which Anki's add-on has to allow. */
  origin: string;
};

/** What Anki needs before it answers. */
export function AnkiSetup({ origin }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <>
      <p class="sub">{t('export.connect.hint')}</p>
      <p class="sub">{t('export.connect.origin')}</p>
      <p class="line origin">
        <code>{`"${origin}"`}</code>
        <Button
          action="copy-origin"
          label={t(copied ? 'export.connect.copied' : 'export.connect.copy')}
          onClick={async (event) => setCopied(await copyText(`"${origin}"`, event.currentTarget))}
        />
      </p>
    </>
  );
}
