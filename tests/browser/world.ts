// Knows how code is put into a page's main or isolated world whatever the page's policy says. Must not know which code.
import type { CDPSession, Page } from 'playwright-core';

/** One JavaScript world of a page's main frame; gone after a navigation. */
export interface World {
  /** Runs a script; its top-level `var`s stay in the world. */
  load(code: string): Promise<void>;
  /** Value of an expression there, as plain data; promises are awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** Calls `work` there with plain data. It is sent as text: it sees only its arguments and the world's globals. */
  call<T, A extends readonly unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
}

/** A world that shares the page's tree but not its scripts' globals, like a content script's. */
export async function isolatedWorld(page: Page): Promise<World> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'garbo-test',
  });
  return worldOf(session, executionContextId);
}

/** The page's own world: for what must meet the page's editors or be seen by a MutationObserver of the page. */
export async function mainWorld(page: Page): Promise<World> {
  return worldOf(await page.context().newCDPSession(page), undefined);
}

function worldOf(session: CDPSession, contextId: number | undefined): World {
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      ...(contextId === undefined ? {} : { contextId }),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    evaluate,
    async load(code) {
      await evaluate(`${code}\n;undefined`);
    },
    // Cast: the value comes back as JSON; the caller's function says what it is.
    call: (work, ...args) => evaluate(`(${work})(...${JSON.stringify(args)})`) as never,
  };
}
