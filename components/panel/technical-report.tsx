// Knows how the technical report is offered, shown whole and saved. Must not know what is in it.
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Notice } from '../notice.tsx';
import { useTechnicalReport } from '../use-technical-report.ts';
import { failureText } from '../wording.ts';

/** A person sees every letter of the file before it is one. */
export function TechnicalReport({ tabId }: { readonly tabId: number | undefined }) {
  const { view, ask, save, close } = useTechnicalReport(tabId);
  return (
    <div className="stack-tight">
      <p>
        <Button look="quiet" small onPress={() => void ask()}>
          {t('report_offer')}
        </Button>
      </p>
      {view.is === 'failed' && (
        <Notice tone="care" live="status">
          <p>{failureText(view.failure)}</p>
        </Notice>
      )}
      {view.is === 'ready' && (
        <Dialog title={t('report_title')} confirm={t('report_save')} onConfirm={save} onCancel={close}>
          <p>{t('report_what')}</p>
          <p>{t('report_not')}</p>
          {/* Scrolls by itself, so the keyboard must reach it. */}
          <section aria-label={t('report_content')}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard. */}
            <pre className="report-content" tabIndex={0}>
              {view.json}
            </pre>
          </section>
        </Dialog>
      )}
    </div>
  );
}
