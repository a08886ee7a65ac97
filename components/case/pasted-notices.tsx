// Knows what has to be said of a comment that came without a page: no account, no publication. Must not know how it was pasted.
import { t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { Notice } from '../notice.tsx';

export function PastedNotices({ flagged }: { readonly flagged: Flagged }) {
  const { comment, assessment } = flagged;
  const removes = assessment.action === 'remove' || assessment.possibleAction === 'remove';
  if (!removes) return null;
  return (
    <>
      {comment.author.key === null && (
        <Notice tone="care">
          <p>{t('paste_case_no_account')}</p>
        </Notice>
      )}
      {comment.platform === 'other' && (
        <Notice>
          <p>{t('paste_case_private')}</p>
        </Notice>
      )}
    </>
  );
}
