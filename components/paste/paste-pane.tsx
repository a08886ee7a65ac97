// Knows how the view "Incolla" goes from form to list to one case. Must not know how anything is read or recorded.
import { useEffect, useRef } from 'react';
import { t } from '../../lib/language/translate.ts';
import { Notice } from '../notice.tsx';
import { CasePane } from '../panel/case-pane.tsx';
import type { PanelAct, PanelMaterial } from '../panel/panel-material.ts';
import { queueOf } from '../queue/queue-order.ts';
import { useDesk } from '../use-desk.ts';
import { DropArea, FileChoice } from './paste-file.tsx';
import { PasteForm } from './paste-form.tsx';
import { ReadingView } from './reading-view.tsx';
import { StepHeading } from './step-heading.tsx';
import { TableForm } from './table-form.tsx';
import type { Paste } from './use-paste.ts';

interface Props {
  readonly paste: Paste;
  readonly act: PanelAct;
  readonly authorKeyOf: PanelMaterial['authorKeyOf'];
  readonly limitOf: PanelMaterial['limitOf'];
  readonly warningMonths: number | null;
  readonly internalContact: string | null;
}

export function PastePane({ paste, ...props }: Props) {
  const { step } = paste;
  const returned = useRef(false);
  useEffect(() => {
    returned.current = step !== null;
  }, [step]);
  if (step === null) return <PasteStart paste={paste} returned={returned.current} />;
  if (step.is === 'opening' || (step.is === 'reading' && step.reading === null))
    return <p role="status">{t('paste_opening')}</p>;
  return <PasteOpened paste={paste} {...props} />;
}

function PasteStart({ paste, returned }: { readonly paste: Paste; readonly returned: boolean }) {
  const { paste: draft, write } = useDesk();
  return (
    <DropArea onFile={paste.openFile}>
      <StepHeading takesFocus={returned}>{t('paste_title')}</StepHeading>
      <p>{t('paste_what')}</p>
      {paste.trouble !== null && (
        <Notice tone="alarm" live="alert">
          <p>{t(paste.trouble)}</p>
        </Notice>
      )}
      <PasteForm draft={draft} onChange={write} paste={paste} />
      <FileChoice onFile={paste.openFile} />
      <p className="small soft">{t('paste_kept')}</p>
    </DropArea>
  );
}

function PasteOpened({ paste, limitOf, ...props }: Props) {
  const { paste: draft, write, pasted: filter, pastedId, filterPasted, openPasted } = useDesk();
  const { step } = paste;
  const lastOpened = useRef<string | null>(null);
  useEffect(() => {
    if (pastedId !== null) lastOpened.current = pastedId;
  }, [pastedId]);
  if (step?.is === 'choosing') {
    const { source } = step;
    return (
      <TableForm
        key={source.table.names.join('\n')}
        source={source}
        channel={draft.channel}
        onChannel={(channel) => write({ channel })}
        onRead={paste.readTable}
        onLines={() => paste.openLines(source.text, source.name)}
        onBack={paste.startOver}
      />
    );
  }
  if (step?.is !== 'reading' || step.reading === null) return null;
  const { reading, single } = step;
  const queue = queueOf(reading.flagged, filter);
  const open = reading.flagged.find(({ comment }) => comment.id === pastedId);
  if (!open) {
    return (
      <ReadingView
        reading={reading}
        queue={queue}
        filter={filter}
        lastOpened={lastOpened.current}
        onFilter={filterPasted}
        onOpen={openPasted}
        onStop={paste.giveUp}
        onNew={paste.startOver}
        onExport={() => paste.exportList(queue, reading.lines)}
      />
    );
  }
  return (
    <CasePane
      key={open.comment.id}
      {...props}
      flagged={open}
      limit={open.comment.platform === 'other' ? null : limitOf(open.comment.platform)}
      queue={queueOf(reading.flagged, { ...filter, dismissed: true })}
      onOpen={(commentId) => (single && commentId === null ? paste.startOver() : openPasted(commentId))}
      back={single ? 'paste_back_text' : 'paste_back_list'}
      actions={paste.actions}
      page={null}
    />
  );
}
