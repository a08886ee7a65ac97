// Knows how a file is dropped or chosen. Must not know what is in it.
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { t } from '../../lib/language/translate.ts';

interface ChoiceProps {
  readonly onFile: (file: File) => void;
}

export function FileChoice({ onFile }: ChoiceProps) {
  const id = useId();
  return (
    <div className="paste-file stack-tight">
      <h3 id={`${id}-title`}>{t('paste_file_title')}</h3>
      <p id={`${id}-what`} className="field-hint">
        {t('paste_file_what')}
      </p>
      <div>
        <label className="button button-file">
          {t('paste_file_choose')}
          <input
            type="file"
            className="only-spoken"
            accept=".csv,.tsv,.txt,.jsonl,.ndjson,.json"
            aria-describedby={`${id}-what`}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              // The same file can be chosen again after it was mended.
              event.target.value = '';
              if (file) onFile(file);
            }}
          />
        </label>
      </div>
    </div>
  );
}

interface DropProps extends ChoiceProps {
  readonly children: ReactNode;
}

/** The whole view takes a file: dropped beside a small target it would be opened by the browser in place of the panel. */
export function DropArea({ onFile, children }: DropProps) {
  const [over, setOver] = useState(false);
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a way for the mouse beside the button that does the same.
    <div
      className={over ? 'stack paste-drop paste-drop-over' : 'stack paste-drop'}
      onDragOver={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
    </div>
  );
}
