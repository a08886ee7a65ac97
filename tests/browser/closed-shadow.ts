// Knows how a test sees and presses what is drawn in our closed shadow root: as the accessibility tree tells it, with a real mouse or keyboard. Must not know what is drawn there.
import type { CDPSession, Page } from 'playwright-core';

export interface ShadowControl {
  readonly role: string;
  /** Accessible name. */
  readonly name: string;
  readonly node: number;
}

export interface ClosedShadow {
  /** Everything with a role and a name in closed shadow roots of the page. */
  controls(): Promise<ShadowControl[]>;
  /** The first button whose accessible name has `name` (text anywhere in it, or a pattern); null when there is none. */
  maybeButton(name: string | RegExp): Promise<ShadowControl | null>;
  /** The same, waiting up to `timeout` ms for it. Throws with the names that are there. */
  findButton(name: string | RegExp, timeout?: number): Promise<ShadowControl>;
  /** Moves the real mouse to the middle of the button and presses it. */
  press(name: string | RegExp): Promise<void>;
  /** Focuses the button and presses Enter (or `key`) on the real keyboard. */
  pressByKeyboard(name: string | RegExp, key?: string): Promise<void>;
  /** Rendered text of the open card (role dialog); null when none is open. */
  cardText(): Promise<string | null>;
  /** Rendered text of everything in closed shadow roots. */
  text(): Promise<string>;
  /** Number of elements that carry a closed shadow root; 0 under "panel only". */
  hosts(): Promise<number>;
  /** Box of a control in CSS pixels of the viewport. */
  box(control: ShadowControl): Promise<{ x: number; y: number; width: number; height: number }>;
}

/** The part of DevTools' DOM.Node that is used here; playwright-core does not export the protocol's types. */
interface TreeNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly TreeNode[];
  readonly shadowRoots?: readonly TreeNode[];
}

const PRESSABLE = new Set(['button', 'menuitem', 'link', 'checkbox', 'radio', 'switch', 'tab', 'DisclosureTriangle']);

export async function closedShadow(page: Page): Promise<ClosedShadow> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('Accessibility.enable');

  const controls = async (): Promise<ShadowControl[]> => {
    const inside = await nodesInClosedRoots(session);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.flatMap((node) => {
      const id = node.backendDOMNodeId;
      if (node.ignored || id === undefined || !inside.has(id)) return [];
      return [{ role: String(node.role?.value ?? ''), name: String(node.name?.value ?? ''), node: id }];
    });
  };
  const maybeButton: ClosedShadow['maybeButton'] = async (name) => {
    const fits = (given: string): boolean => (typeof name === 'string' ? given.includes(name) : name.test(given));
    return (await controls()).find((control) => PRESSABLE.has(control.role) && fits(control.name)) ?? null;
  };
  const findButton: ClosedShadow['findButton'] = async (name, timeout = 10_000) => {
    const end = Date.now() + timeout;
    for (;;) {
      const button = await maybeButton(name);
      if (button) return button;
      if (Date.now() > end) {
        const names = (await controls())
          .filter((control) => PRESSABLE.has(control.role))
          .map((control) => control.name);
        throw new Error(`no button "${name}" in the closed shadow root; there are: ${names.join(' | ') || 'none'}`);
      }
      await page.waitForTimeout(100);
    }
  };
  const box: ClosedShadow['box'] = async (control) => {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: control.node });
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: control.node });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  };

  return {
    controls,
    maybeButton,
    findButton,
    box,
    async press(name) {
      const { x, y, width, height } = await box(await findButton(name));
      await page.mouse.click(x + width / 2, y + height / 2);
    },
    async pressByKeyboard(name, key = 'Enter') {
      await session.send('DOM.focus', { backendNodeId: (await findButton(name)).node });
      await page.keyboard.press(key);
    },
    async cardText() {
      const card = (await controls()).find((control) => control.role === 'dialog');
      return card ? renderedText(session, card.node) : null;
    },
    async text() {
      const roots = await closedRoots(session);
      const texts = await Promise.all(roots.map((root) => renderedText(session, root.backendNodeId)));
      return texts.join('\n');
    },
    async hosts() {
      return (await closedRoots(session)).length;
    },
  };
}

async function closedRoots(session: CDPSession): Promise<TreeNode[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: TreeNode[] = [];
  const visit = (node: TreeNode): void => {
    for (const shadow of node.shadowRoots ?? []) {
      if (shadow.shadowRootType === 'closed') found.push(shadow);
      visit(shadow);
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  return found;
}

async function nodesInClosedRoots(session: CDPSession): Promise<Set<number>> {
  const ids = new Set<number>();
  const collect = (node: TreeNode): void => {
    ids.add(node.backendNodeId);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) collect(child);
  };
  for (const root of await closedRoots(session)) collect(root);
  return ids;
}

async function renderedText(session: CDPSession, node: number): Promise<string> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () {
      return 'innerText' in this ? this.innerText : [...this.children].map((child) => child.innerText ?? '').join('\\n');
    }`,
    returnByValue: true,
  });
  return String(result.value ?? '');
}
