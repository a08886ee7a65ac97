// Knows the reply box of a comment: built once, hidden after Cancel, used again. Must not know the comment's other parts.
import { make } from '../make-element.ts';
import { speaks, words } from './page-options.ts';
import { report } from './report.ts';

export function openReplyBox(comment: HTMLElement): void {
  const slot = comment.querySelector('#reply-dialog');
  const there = slot?.firstElementChild;
  if (there) there.removeAttribute('hidden');
  else slot?.append(replyBox(comment));
  slot?.querySelector<HTMLElement>('#contenteditable-root')?.focus();
}

function replyBox(comment: HTMLElement): HTMLElement {
  const root = make('div', {
    id: 'contenteditable-root',
    contenteditable: 'true',
    'aria-label': words.placeholder,
    style: 'white-space: pre-wrap',
  });
  const submit = make('button', { disabled: '' }, words.reply);
  const cancel = make('button', {}, words.cancel);
  const box = make(
    'ytd-commentbox',
    { id: 'commentbox', 'is-reply': '' },
    make(
      'yt-img-shadow',
      { id: 'author-thumbnail' },
      make('img', { id: 'img', alt: speaks, width: '24', height: '24' }),
    ),
    make('div', { id: 'creation-box' }, make('yt-formatted-string', { id: 'contenteditable-textarea' }, root)),
  );
  box.append(
    make('ytd-button-renderer', { id: 'cancel-button' }, cancel),
    make('ytd-button-renderer', { id: 'submit-button' }, submit),
  );
  const dialog = make('ytd-comment-reply-dialog-renderer', {}, box);
  root.addEventListener('input', () => submit.toggleAttribute('disabled', root.innerText.trim() === ''));
  cancel.addEventListener('click', () => {
    root.textContent = '';
    dialog.setAttribute('hidden', '');
  });
  submit.addEventListener('click', () => report.sent.push({ id: comment.dataset.held ?? '', text: root.innerText }));
  return dialog;
}
