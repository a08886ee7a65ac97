// Knows how the institution is chosen, its act shown whole enough to be recognised. Must not know how the choice is kept.
import { useId } from 'react';
import { t } from '../../lib/language/translate.ts';
import { Notice } from '../notice.tsx';
import { dayOf } from '../wording.ts';

export interface ActChoice {
  readonly institution: string;
  readonly name: string;
  readonly title: string;
  readonly date: string | null;
  readonly source: string;
  readonly consultedAt: string;
  readonly version: string;
}

interface Props {
  readonly acts: readonly ActChoice[];
  readonly chosen: string | null;
  readonly onChoose: (institution: string) => void;
}

export function InstitutionPart({ acts, chosen, onChoose }: Props) {
  const id = useId();
  return (
    <fieldset className="stack">
      <legend className="field-label">{t('setup_institution_which')}</legend>
      {acts.map((act) => (
        <div key={act.institution} className={act.institution === chosen ? 'plate plate-chosen' : 'plate'}>
          <div className="choice">
            <input
              type="radio"
              name={id}
              id={`${id}-${act.institution}`}
              checked={act.institution === chosen}
              aria-describedby={`${id}-${act.institution}-act`}
              onChange={() => onChoose(act.institution)}
            />
            <label htmlFor={`${id}-${act.institution}`}>{act.name}</label>
          </div>
          <dl className="facts facts-wide" id={`${id}-${act.institution}-act`}>
            <div>
              <dt>{t('setup_act')}</dt>
              <dd lang="it">{act.title}</dd>
            </div>
            <div>
              <dt>{t('setup_act_date')}</dt>
              <dd>{act.date === null ? t('setup_act_undated') : dayOf(act.date)}</dd>
            </div>
            <div>
              <dt>{t('setup_act_source')}</dt>
              <dd>
                <Source address={act.source} />
              </dd>
            </div>
            <div>
              <dt>{t('setup_act_version')}</dt>
              <dd>{t('setup_act_version_value', act.version, dayOf(act.consultedAt))}</dd>
            </div>
          </dl>
        </div>
      ))}
      {chosen === null && (
        <Notice tone="care">
          <p>{t('setup_institution_none')}</p>
        </Notice>
      )}
    </fieldset>
  );
}

/** A source may be an address or words ("circolare 39/2016"). */
function Source({ address }: { readonly address: string }) {
  if (!/^https:\/\//.test(address)) return address;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
  );
}
