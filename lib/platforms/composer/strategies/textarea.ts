// Knows what form fields take (Instagram comments). Must not send a paste event: they ignore it.
import { isField } from '../engine.ts';
import { insertWhole, SETTLE_MS, type Strategy, type Technique } from '../technique.ts';

/** Right in the isolated world alone: the setter that React watches lives in the page's. The field's undo history is lost. */
const setValue: Technique = {
  name: 'value-without-undo',
  run({ editor, text }) {
    if (!isField(editor)) return false;
    // A script may go beyond the field's limit, a person may not: the platform would cut or refuse it when sending.
    if (editor.maxLength >= 0 && editor.value.length + text.length > editor.maxLength) return false;
    setFieldValue(editor, editor.value + text);
    return true;
  },
};

export function setFieldValue(field: HTMLTextAreaElement | HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

export const textarea: Strategy = { techniques: [insertWhole, setValue], undo: 'command', settleMs: SETTLE_MS };
