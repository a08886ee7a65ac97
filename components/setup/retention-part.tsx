// Knows how long warnings and dismissed flags are kept, as a form. Must not delete anything.
import { useState } from 'react';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';

export interface Retention {
  readonly warningMonths: number;
  readonly dismissedDays: number;
}

/** Both ends included. */
interface Range {
  readonly least: number;
  readonly most: number;
}

export interface RetentionLimits {
  readonly warningMonths: Range;
  readonly dismissedDays: Range;
}

interface Props {
  readonly retention: Retention;
  readonly limits: RetentionLimits;
  readonly onSave: (retention: Retention) => Promise<boolean>;
  readonly onDirty: (dirty: boolean) => void;
}

/** A whole number within the limits, or null. */
export function wholeWithin(input: string, { least, most }: Range): number | null {
  const number = /^\d{1,5}$/.test(input.trim()) ? Number(input) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

export function RetentionPart({ retention, limits, onSave, onDirty }: Props) {
  const [months, setMonths] = useState(String(retention.warningMonths));
  const [days, setDays] = useState(String(retention.dismissedDays));
  const goodMonths = wholeWithin(months, limits.warningMonths);
  const goodDays = wholeWithin(days, limits.dismissedDays);

  const save = async () => {
    if (goodMonths === null || goodDays === null) return;
    if (await onSave({ warningMonths: goodMonths, dismissedDays: goodDays })) onDirty(false);
  };

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t('setup_retention_what')}</p>
      <Field
        label={t('setup_retention_months')}
        hint={t('setup_retention_months_hint')}
        error={
          goodMonths === null ? t('setup_number_bad', limits.warningMonths.least, limits.warningMonths.most) : null
        }
      >
        {(control) => (
          <input
            {...control}
            className="input input-short"
            inputMode="numeric"
            value={months}
            onChange={(event) => {
              setMonths(event.target.value);
              onDirty(true);
            }}
          />
        )}
      </Field>
      <Field
        label={t('setup_retention_days')}
        hint={t('setup_retention_days_hint')}
        error={goodDays === null ? t('setup_number_bad', limits.dismissedDays.least, limits.dismissedDays.most) : null}
      >
        {(control) => (
          <input
            {...control}
            className="input input-short"
            inputMode="numeric"
            value={days}
            onChange={(event) => {
              setDays(event.target.value);
              onDirty(true);
            }}
          />
        )}
      </Field>
      <div>
        <Button look="main" submit>
          {t('setup_retention_save')}
        </Button>
      </div>
    </form>
  );
}
