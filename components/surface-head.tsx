// Knows the head of a surface: whose policy is applied, on which site. Must not know what stands below.
import { t } from '../lib/language/translate.ts';

interface Props {
  readonly institution: string | null;
  readonly where: string | null;
}

export function SurfaceHead({ institution, where }: Props) {
  const about = [institution ?? t('head_no_institution'), where].filter((part) => part !== null).join(', ');
  return (
    <header className="surface-head">
      <h1>{t('extension_name')}</h1>
      <p>{about}</p>
    </header>
  );
}
