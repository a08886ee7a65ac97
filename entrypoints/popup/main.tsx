// Knows which parts the popup is made of. Must not know how they work.
import '../../assets/styles/base.css';
import '../../assets/styles/fields.css';
import '../../assets/styles/comment.css';
import '../../assets/styles/surfaces.css';
import { mount } from '../../components/mount.tsx';
import { PopupApp } from '../../components/popup/popup-app.tsx';
import { injectInto } from '../../lib/app/sites.ts';
import { actOf, DEFAULT_TEMPLATES, replyLimitOf, SITE_HOSTS } from '../../lib/app/surface-material.ts';

mount(
  <PopupApp
    material={{ actOf, hosts: SITE_HOSTS, originals: DEFAULT_TEMPLATES, limitOf: replyLimitOf }}
    inject={injectInto}
  />,
  'extension_name',
);
