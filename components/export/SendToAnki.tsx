import { useState } from 'preact/hooks';
import { copyText } from '@/components/ui/copy-text';
import { t } from '@/components/ui/text';
import { type Job, JobState } from './JobState';

type Props = {
  /** The line that Anki's add-on has to allow: this extension's origin. */
  origin: string;
  /** Whether there is anything to be sent. */
  ready: boolean;
  job: Job;
  onSend: (to: { deck: string; key: string }) => void;
  onStop: () => void;
};

/** What must be so before words can go straight into Anki, and the way there. */
export function SendToAnki({ origin, ready, job, onSend, onStop }: Props) {
  const [copied, setCopied] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    onSend({ deck: String(form.get('deck') ?? '').trim() || 'Pindu', key: String(form.get('key') ?? '').trim() });
  };
  return (
    <details class="connect">
      <summary>{t('export.connect.title')}</summary>
      <p class="sub">{t('export.connect.hint')}</p>
      <p class="sub">{t('export.connect.origin')}</p>
      <p class="origin">
        <code>{`"${origin}"`}</code>
        <button
          type="button"
          class="btn"
          data-action="copy-origin"
          onClick={async (event) => setCopied(await copyText(`"${origin}"`, event.currentTarget))}
        >
          {t(copied ? 'export.connect.copied' : 'export.connect.copy')}
        </button>
      </p>
      <form class="connect-form" onSubmit={submit}>
        <label>
          <span>{t('export.connect.deck')}</span>
          <input name="deck" defaultValue="Pindu" autocomplete="off" maxLength={200} />
        </label>
        <label>
          <span>{t('export.connect.key')}</span>
          <input name="key" type="password" autocomplete="off" maxLength={200} />
        </label>
        <button
          type="submit"
          class="btn primary"
          data-action="send-to-anki"
          disabled={!ready || job.kind === 'working'}
        >
          {t('export.connect.send')}
        </button>
      </form>
      <JobState job={job} onStop={onStop} />
    </details>
  );
}
