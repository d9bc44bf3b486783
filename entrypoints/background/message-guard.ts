import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { describeIssue } from '@/lib/describe-issue';
import { normaliseUrl } from '@/lib/library/identity';
import type { BackgroundApi, TabApi } from '@/lib/rpc/background-api';
import { methodSchemas } from '@/lib/rpc/method-schemas';
import type { Answer, Sender } from '@/lib/rpc/transport';

type AnyMethod = {
  caller: string;
  args: v.GenericSchema<unknown, unknown[]>;
  articles?: (args: unknown[]) => string[];
};
type Methods = Partial<Record<string, (...args: unknown[]) => Promise<unknown>>>;

/** A message was refused, and nothing was done. */
class MessageRefused extends Error {
  readonly code = 'refused';
}

/**
 * Answers only what Pindu itself sends: the process of a content script may be compromised by its page. Sender, method
 * and arguments are checked before anything runs; methods get no fields but those that the schemas name.
 */
export function guardMessages(api: BackgroundApi, forTab: (tabId: number) => TabApi): Answer {
  return async (name, args, sender) => {
    const checked = check(name, args, sender);
    const tab = sender.tab?.id;
    const methods = (tab === undefined ? api : { ...api, ...forTab(tab) }) as unknown as Methods;
    const method = methods[name];
    if (method === undefined) throw new MessageRefused(`${name} can only be called from a tab`);
    return method(...checked);
  };
}

/** Returns the arguments as the method gets them. */
function check(name: string, args: unknown[], sender: Sender): unknown[] {
  if (sender.id !== browser.runtime.id) throw new MessageRefused('The sender is not this extension');
  if (!isMethod(name)) throw new MessageRefused('Unknown method');
  const { caller, args: schema, articles } = methodSchemas[name] as AnyMethod;
  const isOurs = isExtensionPage(sender);
  if (!isOurs && caller === 'extension-page') throw new MessageRefused(`${name} cannot be called by content scripts`);
  // Ours run in a tab's own page alone.
  if (!isOurs && sender.frameId !== 0) throw new MessageRefused(`${name} cannot be called from a frame`);
  const result = v.safeParse(schema, args, { abortEarly: true });
  if (!result.success) throw new MessageRefused(`${name}: ${describeIssue(result.issues[0], 'arguments')}`);
  const site = siteOf(sender.url ?? '');
  if (!isOurs && articles?.(result.output).some((article) => site === undefined || siteOf(article) !== site))
    throw new MessageRefused(`${name} cannot be called about an article of another site`);
  return result.output;
}

/**
 * What an address or an article's id belongs to: host and port, or its protocol where it has no host; `undefined` for
 * none. A page can act for any other of its origin, so that less than a site would protect nothing.
 */
function siteOf(address: string): string | undefined {
  const url = URL.parse(normaliseUrl(address) ?? address);
  return url === null ? undefined : url.host || url.protocol;
}

function isMethod(name: string): name is keyof typeof methodSchemas {
  return Object.hasOwn(methodSchemas, name);
}

function isExtensionPage({ url }: Sender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) === true;
}
