// Knows how one case stands in the panel: the way back and on, its replies, its presses. Must not know how a press is done.
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { FilledReply, ReplyLimit } from '../../lib/core/replies.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { Button } from '../button.tsx';
import { CaseView } from '../case/case-view.tsx';
import { Icon } from '../icon.tsx';
import { besides } from '../queue/queue-order.ts';
import type { CaseActions, PageActions } from '../use-case-actions.ts';
import { draftKey, EMPTY_REGISTER_FILTER, useDesk } from '../use-desk.ts';
import { openPage } from '../use-own-pages.ts';
import type { PanelAct, PanelMaterial } from './panel-material.ts';

interface Props {
  readonly flagged: Flagged;
  /** The list it was opened from, in its order. */
  readonly queue: readonly Flagged[];
  /** Opens another one of the list; null goes back to it. */
  readonly onOpen: (commentId: string | null) => void;
  readonly back: MessageKey;
  readonly act: PanelAct;
  readonly authorKeyOf: PanelMaterial['authorKeyOf'];
  readonly actions: CaseActions;
  /** Null where the comment was pasted. */
  readonly page: PageActions | null;
  readonly warningMonths: number | null;
  readonly internalContact: string | null;
  /** Null where the channel is known to have none. */
  readonly limit: ReplyLimit | null;
}

export function CasePane({ flagged, queue, onOpen, act, authorKeyOf, actions, page, ...props }: Props) {
  const desk = useDesk();
  const { id } = flagged.comment;
  const next = besides(queue, id, 1);
  const before = besides(queue, id, -1);
  const replies = useReplies(id, actions);

  const showPerson = async () => {
    const { platform, author } = flagged.comment;
    if (author.key === null) return;
    try {
      desk.filterRegister({
        ...EMPTY_REGISTER_FILTER,
        authorKey: await authorKeyOf(act.institution, platform, author.key),
      });
      desk.go('register');
    } catch (error) {
      console.error('register not opened', error);
      actions.say({ tone: 'alarm', text: t('register_closed') });
    }
  };

  const onKey = (event: KeyboardEvent) => {
    // Keys belong to this article alone, and never to a field being written in.
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (event.key === 'Escape') onOpen(null);
    else if (event.key === 'j' && next) onOpen(next);
    else if (event.key === 'k' && before) onOpen(before);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys beside the buttons that do the same.
    <div className="stack" onKeyDown={onKey}>
      <div className="case-ways row row-apart">
        <Button small onPress={() => onOpen(null)}>
          <Icon name="back" />
          {t(props.back)}
        </Button>
        {next && (
          <Button small onPress={() => onOpen(next)}>
            {t('case_next')}
            <Icon name="next" />
          </Button>
        )}
      </div>
      <CaseView
        flagged={flagged}
        act={act}
        replies={replies}
        warningMonths={props.warningMonths ?? 12}
        internalContact={props.internalContact}
        notInDanger={desk.noCrisis[id] ?? false}
        chosen={desk.chosen[id]}
        limit={props.limit}
        draftOf={(reply, form) => desk.drafts[draftKey(id, reply, form)]}
        on={{
          page: page && {
            show: () => void page.show(id),
            insertReply: (text) => void page.insert(id, text, flagged.speaking.name),
            openText: () => void page.openText(id),
            control: (control) => void page.control(id, control),
          },
          chooseReply: (reply) => desk.choose(id, reply),
          draftReply: (reply, form, text) => desk.draft(draftKey(id, reply, form), text),
          copyReply: (text) => void actions.copy(text),
          record: (decision) => void actions.record(id, decision),
          notInDanger: () => desk.notInDanger(id),
          history: () => void showPerson(),
          settings: () => void openPage('options', 'directory'),
        }}
      />
      <p className="small soft">
        <kbd className="key">J</kbd> {t('case_next')} <kbd className="key">K</kbd> {t('case_previous')}{' '}
        <kbd className="key">Esc</kbd> {t(props.back)}
      </p>
    </div>
  );
}

const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;

function useReplies(commentId: string, actions: CaseActions): readonly FilledReply[] {
  const [replies, setReplies] = useState<readonly FilledReply[]>([]);
  const ask = actions.replies;
  useEffect(() => {
    const ended = new AbortController();
    const look = async () => {
      const found = await ask(commentId);
      if (!ended.signal.aborted) setReplies(found);
    };
    void look();
    // A contact filled in at the settings meanwhile makes a reply usable.
    window.addEventListener('focus', () => void look(), { signal: ended.signal });
    return () => ended.abort();
  }, [ask, commentId]);
  return replies;
}
