// Knows which sections the welcome page and the settings page show, and wires them to what is kept. Must not know how it is kept.
import { useState } from 'react';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { useSettings } from '../use-settings.ts';
import { FirstParts } from './first-parts.tsx';
import { FurtherParts } from './further-parts.tsx';
import type { SetupMaterial } from './setup-material.ts';
import type { Outcomes, Tell } from './setup-outcomes.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';

interface Props {
  readonly page: 'welcome' | 'options';
  readonly material: SetupMaterial;
  readonly today: string;
}

const NAV = [
  ['institution', 'setup_institution'],
  ['accounts', 'setup_accounts'],
  ['sites', 'setup_sites'],
  ['directory', 'setup_directory'],
  ['replies', 'setup_replies'],
  ['retention', 'setup_retention'],
] as const;

export function SetupApp({ page, material, today }: Props) {
  const kept = useSettings();
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const guard = useUnsavedGuard();
  const tell: Tell = (part, outcome) => setOutcomes({ [part]: outcome });
  const { settings } = kept;
  const welcome = page === 'welcome';
  return (
    <div className="setup">
      <a className="skip-link" href="#setup">
        {t('skip_to_content')}
      </a>
      <header className="setup-head">
        <div className={welcome ? 'setup-width setup-narrow' : 'setup-width'}>
          <h1>{t(welcome ? 'welcome_title' : 'options_title')}</h1>
          <p>{t(welcome ? 'welcome_lead' : 'options_lead')}</p>
        </div>
      </header>
      <div className={welcome ? 'setup-width setup-narrow' : 'setup-width setup-columns'}>
        {!welcome && <Nav />}
        <main id="setup" className="setup-parts">
          {kept.problem !== null && (
            <Notice tone="alarm" live="alert">
              <p>{kept.problem}</p>
              <div>
                <Button onPress={() => void kept.reset()}>{t('settings_reset')}</Button>
              </div>
            </Notice>
          )}
          {settings && (
            <>
              {welcome && <Promises />}
              <FirstParts
                numbered={welcome}
                material={material}
                settings={settings}
                change={kept.change}
                outcomes={outcomes}
                tell={tell}
              />
              {welcome ? (
                <Finish ready={settings.institution !== null} onFinish={() => kept.change({ welcomed: true })} />
              ) : (
                <FurtherParts
                  material={material}
                  settings={settings}
                  change={kept.change}
                  outcomes={outcomes}
                  tell={tell}
                  today={today}
                  onDirty={guard}
                />
              )}
            </>
          )}
        </main>
      </div>
    </div>
  );
}

function Nav() {
  return (
    <nav className="setup-nav" aria-label={t('setup_nav')}>
      <ul>
        {NAV.map(([id, key]) => (
          <li key={id}>
            <a href={`#${id}`}>{t(key)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Promises() {
  return (
    <section className="setup-part stack" aria-labelledby="promises">
      <h2 id="promises">{t('welcome_promises')}</h2>
      <ul className="bulleted">
        <li>{t('welcome_promise_person')}</li>
        <li>{t('welcome_promise_local')}</li>
        <li>{t('welcome_promise_page')}</li>
        <li>{t('welcome_promise_criticism')}</li>
      </ul>
    </section>
  );
}

function Finish({ ready, onFinish }: { readonly ready: boolean; readonly onFinish: () => Promise<boolean> }) {
  const [done, setDone] = useState(false);
  return (
    <section className="setup-part stack" aria-labelledby="finish">
      <h2 id="finish">{t('welcome_finish')}</h2>
      <p>{t('welcome_finish_what')}</p>
      {!ready && <p id="finish-why">{t('welcome_finish_blocked')}</p>}
      <div className="row">
        <Button look="main" blockedBy={ready ? undefined : 'finish-why'} onPress={() => void onFinish().then(setDone)}>
          {t('welcome_finish_button')}
        </Button>
        <a className="button" href="options.html">
          {t('open_settings')}
        </a>
      </div>
      <div role="status">
        {done && (
          <Notice tone="good">
            <p>{t('welcome_finished')}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}
