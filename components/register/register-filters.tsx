// Knows by what the register can be narrowed: one person's key, a label, dates. Must not know the events.
import { LABELS, type Label } from '../../lib/core/types.ts';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { EMPTY_REGISTER_FILTER, type RegisterFilter } from '../use-desk.ts';
import { labelName } from '../wording.ts';

interface Props {
  readonly filter: RegisterFilter;
  readonly onFilter: (change: Partial<RegisterFilter>) => void;
}

export const isNarrowed = (filter: RegisterFilter): boolean =>
  filter.authorKey !== null || filter.label !== null || filter.from !== '' || filter.to !== '';

export function RegisterFilters({ filter, onFilter }: Props) {
  return (
    <fieldset className="filters filters-dates">
      <legend className="only-spoken">{t('register_filters')}</legend>
      <Field label={t('filter_label')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={filter.label ?? ''}
            onChange={(event) => onFilter({ label: (event.target.value || null) as Label | null /* options below */ })}
          >
            <option value="">{t('filter_all')}</option>
            {LABELS.map((label) => (
              <option key={label} value={label}>
                {labelName(label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('filter_from')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="date"
            value={filter.from}
            onChange={(event) => onFilter({ from: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('filter_to')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="date"
            value={filter.to}
            onChange={(event) => onFilter({ to: event.target.value })}
          />
        )}
      </Field>
      {filter.authorKey !== null && <p className="small">{t('filter_person', filter.authorKey.slice(0, 8))}</p>}
      {isNarrowed(filter) && (
        <Button small onPress={() => onFilter(EMPTY_REGISTER_FILTER)}>
          {t('filter_clear')}
        </Button>
      )}
    </fieldset>
  );
}
