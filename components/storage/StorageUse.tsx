import { t } from '@/components/ui/text';
import type { StorageUse as Use } from '@/lib/library/storage-use';
import './storage.css';

type Props = {
  /** Absent until it is known. */
  use: Use | undefined;
  /** Hosts from which pictures may be fetched, and those from which the user does not want any. */
  allowed: readonly string[];
  declined: readonly string[];
  onTakeBack: (host: string) => void;
  onAskAgain: (host: string) => void;
};

/** How much the library takes on the disk, and whose pictures may be fetched. */
export function StorageUse({ use, allowed, declined, onTakeBack, onAskAgain }: Props) {
  return (
    <div class="storage-use">
      {use !== undefined && (
        <p>
          {t('pictures.use', {
            articles: use.articles.toLocaleString(t('uiLanguage')),
            words: use.words.toLocaleString(t('uiLanguage')),
            rest: sizeText(use.otherBytes),
            count: use.pictures.count.toLocaleString(t('uiLanguage')),
            size: sizeText(use.pictures.bytes),
          })}{' '}
          {use.quotaBytes !== undefined && t('pictures.useLeft', { quota: sizeText(use.quotaBytes) })}
        </p>
      )}
      <Hosts title={t('pictures.allowed')} hosts={allowed} action="takeBack" onAction={onTakeBack} />
      <Hosts title={t('pictures.refused')} hosts={declined} action="askAgain" onAction={onAskAgain} />
    </div>
  );
}

type HostsProps = {
  title: string;
  hosts: readonly string[];
  action: 'takeBack' | 'askAgain';
  onAction: (host: string) => void;
};

function Hosts({ title, hosts, action, onAction }: HostsProps) {
  if (hosts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="hosts">
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              class="btn quiet"
              data-action={action}
              aria-label={t(`pictures.${action}`, { host })}
              onClick={() => onAction(host)}
            >
              {t(`pictures.${action}Short`)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** In the unit that leaves at most three digits before the point. */
function sizeText(bytes: number | undefined): string {
  if (bytes === undefined) return '?';
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(2, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1));
  const value = bytes / 1000 ** (step + 1);
  return new Intl.NumberFormat(t('uiLanguage'), {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
