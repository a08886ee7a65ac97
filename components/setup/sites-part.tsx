// Knows how each site is granted by its own click, taken back, and what its terms say. Must not ask the browser itself.
import { useId } from 'react';
import type { Platform } from '../../lib/core/types.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { platformName } from '../wording.ts';

export interface Site {
  readonly platform: Platform;
  readonly address: string;
  /** Undefined until the browser has answered. */
  readonly granted: boolean | undefined;
  readonly panelOnly: boolean;
}

interface Props {
  readonly sites: readonly Site[];
  /** Permissions of this build, each explained. */
  readonly permissions: readonly string[];
  readonly onGrant: (platform: Platform) => void;
  readonly onTakeBack: (platform: Platform) => void;
  readonly onPanelOnly: (platform: Platform, panelOnly: boolean) => void;
}

const TERMS: Record<Platform, readonly MessageKey[]> = {
  linkedin: ['terms_linkedin', 'terms_linkedin_panel_only'],
  facebook: ['terms_meta'],
  instagram: ['terms_meta'],
  x: ['terms_other'],
  youtube: ['terms_other'],
};

const REASONS: Readonly<Record<string, MessageKey>> = {
  storage: 'permission_storage',
  scripting: 'permission_scripting',
  alarms: 'permission_alarms',
  activeTab: 'permission_active_tab',
  clipboardWrite: 'permission_clipboard_write',
  sidePanel: 'permission_side_panel',
};

export function SitesPart({ sites, permissions, onGrant, onTakeBack, onPanelOnly }: Props) {
  return (
    <div className="stack">
      <p>{t('setup_sites_what')}</p>
      {sites.map((site) => (
        <SitePlate
          key={site.platform}
          site={site}
          onGrant={onGrant}
          onTakeBack={onTakeBack}
          onPanelOnly={onPanelOnly}
        />
      ))}
      <h3>{t('setup_permissions')}</h3>
      <dl className="reasons">
        {permissions.map((permission) => (
          <div key={permission}>
            <dt>
              <code>{permission}</code>
            </dt>
            <dd>{REASONS[permission] ? t(REASONS[permission]) : permission}</dd>
          </div>
        ))}
        {sites.map((site) => (
          <div key={site.platform}>
            <dt>
              <code>{site.address}</code>
            </dt>
            <dd>{t('permission_site', platformName(site.platform))}</dd>
          </div>
        ))}
      </dl>
      <p>{t('permission_nothing_else')}</p>
    </div>
  );
}

interface PlateProps extends Pick<Props, 'onGrant' | 'onTakeBack' | 'onPanelOnly'> {
  readonly site: Site;
}

function SitePlate({ site, onGrant, onTakeBack, onPanelOnly }: PlateProps) {
  const id = useId();
  const name = platformName(site.platform);
  const terms = TERMS[site.platform];
  return (
    <div className="plate stack">
      <div className="row row-apart">
        <h3>{name}</h3>
        <p role="status">
          {site.granted === undefined ? '' : t(site.granted ? 'setup_site_granted' : 'setup_site_not_granted')}
        </p>
      </div>
      {terms.length > 0 && (
        <Notice tone="care">
          {terms.map((key) => (
            <p key={key}>{t(key, name)}</p>
          ))}
        </Notice>
      )}
      <div>
        {site.granted ? (
          <Button onPress={() => onTakeBack(site.platform)}>{t('setup_site_take_back', name)}</Button>
        ) : (
          <Button look="main" onPress={() => onGrant(site.platform)}>
            {t('setup_site_grant', name)}
          </Button>
        )}
      </div>
      <div className="choice">
        <input
          type="checkbox"
          id={`${id}-panel`}
          checked={site.panelOnly}
          aria-describedby={`${id}-panel-hint`}
          onChange={(event) => onPanelOnly(site.platform, event.target.checked)}
        />
        <label htmlFor={`${id}-panel`}>{t('setup_panel_only', name)}</label>
        <span className="field-hint" id={`${id}-panel-hint`}>
          {t('setup_panel_only_hint')}
        </span>
      </div>
    </div>
  );
}
