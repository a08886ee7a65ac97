// Knows everything that the settings pages are handed from the other parts. Must not know React.
import { browser } from 'wxt/browser';
import { accountKey } from '../platforms/account.ts';
import { SETTINGS_LIMITS } from '../settings/items.ts';
import { SITE_PATTERNS } from './sites.ts';
import {
  ACT_CHOICES,
  DEFAULT_TEMPLATES,
  previewReply,
  repliesNeeding,
  replyLimitOf,
  VARIABLE_NAMES,
} from './surface-material.ts';

export function setupMaterial() {
  return {
    acts: ACT_CHOICES,
    sites: SITE_PATTERNS,
    permissions: browser.runtime.getManifest().permissions ?? [],
    keyOf: accountKey,
    originals: DEFAULT_TEMPLATES,
    variables: VARIABLE_NAMES,
    preview: previewReply,
    neededBy: repliesNeeding,
    shortLimit: replyLimitOf('x'),
    limits: SETTINGS_LIMITS,
  };
}
