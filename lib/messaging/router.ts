// Knows who may send which message and hands it, checked, to its handler. Must not know what the handlers do.
import { type Browser, browser } from 'wxt/browser';
import { failure } from '../core/result.ts';
import type { BackgroundMessages } from './protocol.ts';
import { BACKGROUND_SCHEMAS } from './schemas.ts';

export type Sender = 'content' | 'page';

export interface From {
  readonly kind: Sender;
  readonly tabId: number | null;
}

export type BackgroundHandlers = {
  [Name in keyof BackgroundMessages]: (
    ask: BackgroundMessages[Name]['ask'],
    from: From,
  ) => Promise<BackgroundMessages[Name]['answer']>;
};

/** Who may send what; anything else is refused. Mirrors `from` in the protocol, which is a type and gone at run time. */
const ALLOWED: { readonly [Name in keyof BackgroundMessages]: readonly BackgroundMessages[Name]['from'][] } = {
  'page-context': ['content', 'page'],
  'page-counts': ['content'],
  history: ['content', 'page'],
  'record-decision': ['content', 'page'],
  'revert-event': ['page'],
  'save-directory': ['page'],
  'save-template': ['page'],
  'prepare-register': ['page'],
  'sync-sites': ['page'],
  'scorer-weights': ['content', 'page'],
  'open-panel': ['content'],
};

function isKnown(name: unknown): name is keyof BackgroundMessages {
  return typeof name === 'string' && Object.hasOwn(ALLOWED, name);
}

/** Our own pages come from our origin; a content script comes with a tab and a web address. Others are nobody. */
export function senderOf(sender: Browser.runtime.MessageSender): From | null {
  if (sender.id !== browser.runtime.id) return null;
  const tabId = sender.tab?.id ?? null;
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return { kind: 'page', tabId };
  return tabId === null ? null : { kind: 'content', tabId };
}

/** Checks sender and shape; a refused message gets a Failure, never silence. */
export async function route(
  handlers: BackgroundHandlers,
  name: unknown,
  ask: unknown,
  from: From | null,
): Promise<unknown> {
  if (!from || !isKnown(name)) return failure('not-allowed', String(name));
  const allowed: readonly Sender[] = ALLOWED[name];
  if (!allowed.includes(from.kind)) return failure('not-allowed', `${name} from ${from.kind}`);
  const parsed = BACKGROUND_SCHEMAS[name].safeParse(ask);
  if (!parsed.success) {
    return failure(
      'bad-input',
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; '),
    );
  }
  // Cast: name and data belong together by the schema above; TypeScript cannot relate the two members of a union.
  const handle = handlers[name] as (ask: unknown, from: From) => Promise<unknown>;
  return handle(parsed.data, from);
}

/** Listens for messages to the background. */
export function listenInBackground(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const envelope = message as { to?: unknown; name?: unknown; ask?: unknown } | null;
    if (envelope?.to !== 'background') return;
    route(handlers, envelope.name, envelope.ask, senderOf(sender)).then(respond, (error) => {
      console.error(error);
      respond(failure('storage-failed', String(error)));
    });
    // An open channel: the answer comes later.
    return true;
  });
}
