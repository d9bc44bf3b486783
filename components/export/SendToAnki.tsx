import { Button } from '@/components/ui/Button';
import { t, tn } from '@/components/ui/text';
import type { SendReport } from '@/lib/export/send-to-anki';
import { AnkiSetup } from './AnkiSetup';
import { ankiText } from './anki-access';
import { type Job, JobState } from './JobState';

type Props = {
  /** This extension's origin, which Anki's add-on has to allow. */
  origin: string;
  /** Whether there are words to send. */
  ready: boolean;
  job: Job;
  onSend: (to: { deck: string; key: string }) => void;
  onStop: () => void;
};

/** What Anki needs before words can be sent to it, and the form that sends them. */
export function SendToAnki({ origin, ready, job, onSend, onStop }: Props) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    onSend({ deck: String(form.get('deck') ?? '').trim() || 'Pindu', key: String(form.get('key') ?? '').trim() });
  };
  return (
    <details class="box connect">
      <summary>{t('export.connect.title')}</summary>
      <AnkiSetup origin={origin} />
      <form class="connect-form" onSubmit={submit}>
        <label>
          <span>{t('export.connect.deck')}</span>
          <input name="deck" defaultValue="Pindu" autocomplete="off" maxLength={200} />
        </label>
        <label>
          <span>{t('export.connect.key')}</span>
          <input name="key" type="password" autocomplete="off" maxLength={200} />
        </label>
        <Button
          submit
          action="send-to-anki"
          kind="primary"
          label={t('export.connect.send')}
          disabled={!ready || job.kind === 'working'}
        />
      </form>
      <JobState job={job} onStop={onStop} />
    </details>
  );
}

/** How many words that Anki did not take are named. */
const mostNamed = 10;

/** The result of sending words. */
export function sentText({ added, updated, failed, ended }: SendReport): Job {
  const counts = { added: String(added), updated: String(updated) };
  if (ended?.code === 'stopped') return { kind: 'done', said: t('export.connect.stopped', counts) };
  if (ended !== undefined) {
    const before = added + updated > 0 ? ` ${t('export.connect.before', counts)}` : '';
    return { kind: 'failed', said: ankiText(ended) + before };
  }
  const done = t('export.connect.done', counts);
  if (failed.length === 0) return { kind: 'done', said: done };
  const named = failed.slice(0, mostNamed).map(({ word, detail }) => `${word} (${detail})`);
  const refused = tn('export.connect.failed', failed.length, { words: named.join(', ') });
  return { kind: 'failed', said: `${done} ${refused}` };
}
