// Knows what our own pages need from acts, replies, addresses and register, and hands it over as plain values. Must not know React.

import type { Act } from '../core/act.ts';
import type { DirectoryEntry, DirectoryKey, FilledReply, ReplyId, ReplyLimit, Template } from '../core/replies.ts';
import { REPLY_FORMS, textIn } from '../core/reply-form.ts';
import type { Channel, Label, Platform } from '../core/types.ts';
import { REPLY_LIMITS } from '../platforms/reply-limits.ts';
import { ACTS } from '../policy/acts/index.ts';
import { assess } from '../policy/assess.ts';
import { DEFAULT_TEMPLATES, fillTemplate, VARIABLE, VARIABLES } from '../policy/template.ts';
import { hiddenKey, secretOf } from '../register/secrets.ts';
import { SITE_PATTERNS } from './sites.ts';

/** Hosts of the sites that this build can read. */
export const SITE_HOSTS: readonly string[] = Object.values(SITE_PATTERNS).map((pattern) => new URL(pattern).host);

/** What a choice of institution shows of its act. */
export const ACT_CHOICES = Object.values(ACTS).map((act) => ({
  institution: act.institution.id,
  name: act.institution.name,
  title: act.title,
  date: act.date,
  source: act.source,
  consultedAt: act.consultedAt,
  version: act.version,
}));

/** The act of an institution as a case needs it; null where none is chosen or the choice is unknown. */
export function actOf(institution: string | null) {
  const act = institution === null ? undefined : ACTS[institution];
  if (!act) return null;
  const labelsWhere = (holds: (rule: Act['rules'][number]) => boolean): readonly Label[] =>
    act.rules.filter(holds).map((rule) => rule.label);
  return {
    institution: act.institution.id,
    name: act.institution.name,
    title: act.title,
    source: act.source,
    date: act.date,
    report: act.ladder.report,
    grave: labelsWhere((rule) => rule.grave),
    onLadder: labelsWhere((rule) => rule.onLadder),
  };
}

/** Where a clause stands in its act, in words; its id where the act no longer has it. */
export function placeOf(act: string, article: string): string {
  const known = Object.values(ACTS)
    .find((each) => each.id === act)
    ?.articles.find((each) => each.id === article);
  return known?.locator ?? article;
}

/** Titles of the replies that name this contact. */
export function repliesNeeding(key: DirectoryKey, templates: readonly Template[]): readonly string[] {
  const names = Object.entries(VARIABLES).flatMap(([name, source]) => (source === key ? [name] : []));
  return templates
    .filter((template) =>
      REPLY_FORMS.some((form) =>
        [...textIn(template, form).matchAll(VARIABLE)].some(([, name = '']) => names.includes(name)),
      ),
    )
    .map(({ title }) => title);
}

/** How a template reads for an invented comment that it fits. */
export function previewReply(
  template: Template,
  directory: readonly DirectoryEntry[],
  institution: string,
): FilledReply {
  const act = ACTS[institution];
  if (!act) return { ok: false, id: template.id, title: template.title, missing: ['article'] };
  const finding = {
    label: SAMPLE_LABELS[template.id] ?? 'insult',
    span: null,
    quote: null,
    certainty: 'sure' as const,
    confidence: 1,
    detector: 'sample',
    why: { it: '', en: '' },
  };
  const assessment = assess([finding], act, { warnings: 0, blocks: 0, warnedAt: [] });
  return fillTemplate(template, { comment: SAMPLE_COMMENT, assessment, act, directory });
}

/** What the invented comment would have to be for this reply to fit. */
const SAMPLE_LABELS: Partial<Record<ReplyId, Label>> = {
  'redirect-office': 'assistance-request',
  'redirect-pec': 'formal-communication',
  'personal-data-notice': 'personal-data',
};

const SAMPLE_COMMENT = {
  platform: 'facebook',
  id: '0',
  idFrom: 'hash',
  permalink: null,
  author: {
    platform: 'facebook',
    key: null,
    aliases: [],
    handle: null,
    displayName: 'Carla Finta',
    profileUrl: null,
    own: false,
  },
  text: '',
  cut: false,
  post: { id: null, text: null },
  parentId: null,
  postedAt: null,
} as const;

/** How long a reply may be, in the platform's own count. */
export const replyLimitOf = (platform: Platform): ReplyLimit => REPLY_LIMITS[platform];

/** The code that stands for an account in the register. Rejects where the register does not open. */
export async function authorKeyOf(institution: string, platform: Channel, account: string): Promise<string> {
  return hiddenKey(await secretOf(institution, new Date()), platform, account);
}

export { DEFAULT_TEMPLATES };

export const VARIABLE_NAMES: readonly string[] = Object.keys(VARIABLES);
