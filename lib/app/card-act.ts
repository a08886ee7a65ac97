// Knows how a person opens the platform's controls and records what was decided. Must not press anything of the platform's last.
import type { Draft } from '../core/register.ts';
import type { Control } from '../core/types.ts';
import { inOwnLanguage, nameOf, t } from '../language/translate.ts';
import type { CardTools } from './card-tools.ts';
import { element } from './element.ts';
import { isCrisis, keepsEvidence, needsReason, recordKinds } from './record-kinds.ts';

/** One button per control that the platform is known to have, each with its true effect; the last press stays with the person. */
export function controlSection(tools: CardTools): HTMLElement[] {
  const { entry, session, surface } = tools;
  if (entry.assessment.possibleAction !== 'remove' && entry.assessment.possibleAction !== 'escalate') return [];
  const buttons = session.adapter.controls.map((fact) => {
    const button = element('button', {
      class: 'action',
      text: nameOf('control', fact.control),
      attributes: { type: 'button', title: inOwnLanguage(fact.effect) },
    });
    surface.onPress(button, () => void openNow(tools, fact.control));
    return button;
  });
  return [
    element('h3', { text: t('card_controls') }),
    ...(keepsEvidence(entry.assessment) ? [evidenceRow(tools)] : []),
    element('p', { class: 'source', text: t('card_controls_note') }),
    element('div', { class: 'row', children: buttons }),
  ];
}

async function openNow({ actions, entry, surface, say }: CardTools, control: Control): Promise<void> {
  say(t('card_opening'));
  const opened = await actions.openControl(entry, control);
  if (opened.ok) {
    surface.light(opened.value.entry);
    say(t('card_opened', opened.value.label));
    return;
  }
  const words = nameOf('error', opened.error.code);
  say(opened.error.code === 'entry-missing' && opened.error.detail ? `${words} (${opened.error.detail})` : words, true);
}

/** What to do now when a person may be in danger: no removal, no warning, no ladder. */
export function crisisSection(tools: CardTools): HTMLElement {
  const contact = tools.session.context.directory.find((entry) => entry.key === 'internal-crisis-contact');
  return element('div', {
    class: 'urgentbox',
    children: [
      element('p', { class: 'quote', text: t('crisis_now') }),
      element('p', { text: contact ? t('crisis_contact', contact.value) : t('crisis_contact_missing') }),
      element('p', { text: t('crisis_no_removal') }),
      evidenceRow(tools),
    ],
  });
}

function evidenceRow(tools: CardTools): HTMLElement {
  const button = element('button', { class: 'action', text: t('card_keep_evidence'), attributes: { type: 'button' } });
  tools.surface.onPress(button, () => void recordNow(tools, 'evidence', null, null));
  return element('div', { class: 'row', children: [button] });
}

/** What was done is recorded by a press of its own; a dismissed flag is remembered without the person. */
export function recordSection(tools: CardTools): HTMLElement[] {
  const { entry, session, surface } = tools;
  const crisis = isCrisis(entry.assessment);
  const reason = element('input', {
    attributes: { id: 'reason', type: 'text', maxlength: '500', autocomplete: 'off' },
  });
  const role = roleChoice();
  const kinds = recordKinds(
    entry.assessment,
    session.adapter.controls.map((fact) => fact.control),
  );
  const buttons = kinds.map((kind) => {
    const button = element('button', {
      class: 'action',
      text: t('record_named', nameOf('kind', kind)),
      attributes: { type: 'button' },
    });
    surface.onPress(button, () => {
      if (needsReason(kind, entry.history) && reason.value.trim() === '') {
        tools.say(t('card_reason_needed'), true);
        reason.focus();
        return;
      }
      void recordNow(tools, kind, reason.value.trim() || null, kind === 'escalation' ? role.value : null);
    });
    return button;
  });
  const dismiss = element('button', { class: 'action', text: t('card_dismiss'), attributes: { type: 'button' } });
  surface.onPress(dismiss, () => void dismissNow(tools));
  const asksReason = kinds.includes('block');
  return [
    element('h3', { text: t('card_record') }),
    ...(kinds.includes('escalation')
      ? [element('label', { text: t('card_role'), attributes: { for: 'role' } }), role]
      : []),
    ...(asksReason ? [element('label', { text: t('card_reason'), attributes: { for: 'reason' } }), reason] : []),
    element('div', { class: 'row', children: buttons }),
    ...(crisis ? [] : [element('div', { class: 'row', children: [dismiss] })]),
  ];
}

function roleChoice(): HTMLSelectElement {
  const roles = ['role_emergency', 'role_internal', 'role_legal'] as const;
  return element('select', {
    attributes: { id: 'role' },
    children: roles.map((role) => element('option', { text: t(role), attributes: { value: t(role) } })),
  });
}

async function recordNow(
  tools: CardTools,
  kind: Draft['kind'],
  reason: string | null,
  role: string | null,
): Promise<void> {
  const recorded = await tools.actions.record(tools.entry, kind, reason, role);
  if (recorded.ok) tools.say(t('card_recorded', nameOf('kind', kind)));
  else tools.say(nameOf('error', recorded.error.code), true);
}

async function dismissNow(tools: CardTools): Promise<void> {
  const recorded = await tools.actions.record(tools.entry, 'dismissed', null, null);
  if (recorded.ok) tools.surface.closeCard();
  else tools.say(nameOf('error', recorded.error.code), true);
}
