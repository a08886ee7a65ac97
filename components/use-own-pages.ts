// Knows how a surface leads to our other pages and to the panel. Must not know what they show.
import { browser } from 'wxt/browser';

export async function openPage(page: 'welcome' | 'options', part = ''): Promise<void> {
  const url = browser.runtime.getURL(`/${page}.html`);
  await browser.tabs.create({ url: part === '' ? url : `${url}#${part}` });
}

/** Straight in the click, without an await before: both browsers want the gesture. False where neither way is there. */
export async function openPanel(windowId: number): Promise<boolean> {
  try {
    if (browser.sidePanel?.open) await browser.sidePanel.open({ windowId });
    else await firefoxSidebar().open();
    return true;
  } catch (error) {
    console.warn('panel not opened', error);
    return false;
  }
}

function firefoxSidebar(): { open(): Promise<void> } {
  // Cast: the types are Chrome's; `sidebarAction` is Firefox's own.
  return (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction;
}
