// Knows which adapter this site needs. Must not hold logic. Registered at run time, where the site was granted (lib/app/sites.ts).
import '../../assets/styles/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { moderateWith } from '../../lib/app/content-script.ts';
import { instagram } from '../../lib/platforms/instagram/adapter.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main: () => moderateWith(instagram),
});
