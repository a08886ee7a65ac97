// Knows which parts the panel is made of. Must not know how they work.
import '../../assets/styles/base.css';
import '../../assets/styles/fields.css';
import '../../assets/styles/comment.css';
import '../../assets/styles/surfaces.css';
import { mount } from '../../components/mount.tsx';
import { PanelApp } from '../../components/panel/panel-app.tsx';
import type { PasteDesk } from '../../lib/app/paste-desk.ts';
import {
  actOf,
  authorKeyOf,
  DEFAULT_TEMPLATES,
  placeOf,
  replyLimitOf,
  SITE_HOSTS,
} from '../../lib/app/surface-material.ts';
import { toCsv, toJson } from '../../lib/register/export.ts';

let desk: Promise<PasteDesk> | undefined;

/** The engine comes as a part of its own, once, when a text is pasted. */
function openPasteDesk(): Promise<PasteDesk> {
  desk ??= import('../../lib/app/paste-desk.ts').then(({ createPasteDesk }) => createPasteDesk());
  return desk;
}

const material = {
  openPasteDesk,
  actOf,
  hosts: SITE_HOSTS,
  authorKeyOf,
  placeOf,
  originals: DEFAULT_TEMPLATES,
  limitOf: replyLimitOf,
  exporters: { json: toJson, csv: toCsv },
};

mount(<PanelApp material={material} />, 'panel_title');
