// Knows the three choices without which nothing works: institution, accounts, sites. Must not know the rest of the settings.
import type { Platform } from '../../lib/core/types.ts';
import { t } from '../../lib/language/translate.ts';
import { askToPrepareRegister } from '../use-kept-data.ts';
import type { KeptSettings } from '../use-settings.ts';
import { useSiteGrants } from '../use-site-grants.ts';
import { failureText, platformName } from '../wording.ts';
import { AccountsPart } from './accounts-part.tsx';
import { InstitutionPart } from './institution-part.tsx';
import type { SetupMaterial } from './setup-material.ts';
import type { Outcomes, Tell } from './setup-outcomes.ts';
import { SetupPart } from './setup-part.tsx';
import { SitesPart } from './sites-part.tsx';

interface Props {
  readonly numbered: boolean;
  readonly material: SetupMaterial;
  readonly settings: NonNullable<KeptSettings['settings']>;
  readonly change: KeptSettings['change'];
  readonly outcomes: Outcomes;
  readonly tell: Tell;
}

export function FirstParts({ numbered, material, settings, change, outcomes, tell }: Props) {
  const sites = useSiteGrants(material.sites);
  const platforms = Object.keys(material.sites) as Platform[]; // Cast: keys of a record by platform.
  const title = (step: number, words: string) => (numbered ? t('welcome_step', step, words) : words);
  const saved = async (part: Parameters<Tell>[0], kept: boolean, text = t('saved')) =>
    tell(part, kept ? { tone: 'good', text } : { tone: 'alarm', text: t('not_saved') });

  const choose = async (institution: string) => {
    // Cast: the ids come from the acts; an unknown one is refused by the schema when it is written.
    const kept = await change({ institution: institution as typeof settings.institution });
    const ready = kept ? await askToPrepareRegister() : null;
    if (ready && !ready.ok) tell('institution', { tone: 'alarm', text: failureText(ready.error) });
    else await saved('institution', kept);
  };
  const grant = async (platform: Platform) => {
    const granted = await sites.grant(platform);
    const key = granted ? 'setup_site_now_granted' : 'setup_site_refused';
    tell('sites', { tone: granted ? 'good' : 'care', text: t(key, platformName(platform)) });
  };
  const takeBack = async (platform: Platform) => {
    const gone = await sites.takeBack(platform);
    const key = gone ? 'setup_site_taken_back' : 'setup_site_still_granted';
    tell('sites', { tone: gone ? 'good' : 'care', text: t(key, platformName(platform)) });
  };

  return (
    <>
      <SetupPart id="institution" title={title(1, t('setup_institution'))} outcome={outcomes.institution ?? null}>
        <InstitutionPart acts={material.acts} chosen={settings.institution} onChoose={choose} />
      </SetupPart>
      <SetupPart id="accounts" title={title(2, t('setup_accounts'))} outcome={outcomes.accounts ?? null}>
        <AccountsPart
          platforms={platforms}
          accounts={settings.accounts}
          keyOf={material.keyOf}
          onChange={async (platform, keys) =>
            saved('accounts', await change({ accounts: { ...settings.accounts, [platform]: [...keys] } }))
          }
        />
      </SetupPart>
      <SetupPart id="sites" title={title(3, t('setup_sites'))} outcome={outcomes.sites ?? null}>
        <SitesPart
          sites={platforms.map((platform) => ({
            platform,
            address: material.sites[platform] ?? '',
            granted: sites.grants[platform],
            panelOnly: settings.panelOnly[platform] ?? false,
          }))}
          permissions={material.permissions}
          onGrant={grant}
          onTakeBack={takeBack}
          onPanelOnly={async (platform, panelOnly) =>
            saved('sites', await change({ panelOnly: { ...settings.panelOnly, [platform]: panelOnly } }))
          }
        />
      </SetupPart>
    </>
  );
}
