// Knows what to do now when somebody may be in danger. Must not propose removal, warning or block.
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';

interface Props {
  /** From the directory; null where it is empty: never invented. */
  readonly internalContact: string | null;
  readonly onMend: () => void;
  readonly onNotInDanger: (() => void) | null;
}

export function CrisisSteps({ internalContact, onMend, onNotInDanger }: Props) {
  return (
    <Notice tone="alarm">
      <h3>{t('crisis_title')}</h3>
      <ol className="numbered">
        <li>{t('crisis_call')}</li>
        <li>
          {internalContact === null ? (
            <>
              {t('crisis_contact_missing')}{' '}
              <Button small onPress={onMend}>
                {t('open_settings')}
              </Button>
            </>
          ) : (
            t('crisis_contact', internalContact)
          )}
        </li>
        <li>{t('crisis_keep')}</li>
        <li>{t('crisis_record')}</li>
      </ol>
      <p>{t('crisis_no_removal')}</p>
      {onNotInDanger && (
        <div>
          <Button small onPress={onNotInDanger}>
            {t('crisis_not_in_danger')}
          </Button>
        </div>
      )}
    </Notice>
  );
}
