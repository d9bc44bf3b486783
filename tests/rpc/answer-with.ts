import type { BackgroundApi } from '@/lib/rpc/background-api';
import type { Answer } from '@/lib/rpc/transport';

/** Answers with the methods of `api`, without the background's message guard. */
export function answerWith(api: BackgroundApi): Answer {
  const methods = api as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  return (name, args) => methods[name]?.(...args);
}
