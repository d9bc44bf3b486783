import { t } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';

/** Says that only the beginning of a text is here, and why, where that is known. */
export function PartialNote({ partial }: { partial: NonNullable<Article['partial']> }) {
  return <p class="note partial">{partialText(partial)}</p>;
}

export function partialText({ characters, reason }: NonNullable<Article['partial']>): string {
  const said = t('partial.only', { count: String(characters) });
  const why = reason in reasons ? t(reasons[reason as keyof typeof reasons]) : '';
  return why === '' ? said : `${said} ${why}`;
}

const reasons = {
  subscription: 'partial.subscription',
  login: 'partial.login',
  app: 'partial.app',
} as const;
