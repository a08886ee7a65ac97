// Knows how the institution's own accounts are listed, added and removed, site by site. Must not know how an address becomes a key.
import { useState } from 'react';
import type { Platform } from '../../lib/core/types.ts';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { platformName } from '../wording.ts';

interface Props {
  readonly platforms: readonly Platform[];
  readonly accounts: Readonly<Partial<Record<Platform, readonly string[]>>>;
  /** Null where the input names no account of that site. */
  readonly keyOf: (platform: Platform, input: string) => string | null;
  readonly onChange: (platform: Platform, keys: readonly string[]) => void;
}

const EXAMPLES: Record<Platform, string> = {
  facebook: 'https://www.facebook.com/nome.della.pagina',
  linkedin: 'https://www.linkedin.com/company/nome-della-pagina/',
  instagram: 'https://www.instagram.com/nome.della.pagina/',
  x: 'https://x.com/nome_della_pagina',
  youtube: 'https://www.youtube.com/@nome-del-canale',
};

export function AccountsPart({ platforms, accounts, keyOf, onChange }: Props) {
  const none = platforms.every((platform) => (accounts[platform] ?? []).length === 0);
  return (
    <div className="stack">
      <p>{t('setup_accounts_what')}</p>
      {none && (
        <Notice tone="care">
          <p>{t('setup_accounts_none')}</p>
        </Notice>
      )}
      {platforms.map((platform) => (
        <Site
          key={platform}
          platform={platform}
          keys={accounts[platform] ?? []}
          keyOf={keyOf}
          onChange={(keys) => onChange(platform, keys)}
        />
      ))}
    </div>
  );
}

interface SiteProps {
  readonly platform: Platform;
  readonly keys: readonly string[];
  readonly keyOf: Props['keyOf'];
  readonly onChange: (keys: readonly string[]) => void;
}

function Site({ platform, keys, keyOf, onChange }: SiteProps) {
  const [input, setInput] = useState('');
  const [error, setError] = useState<string | null>(null);
  const name = platformName(platform);

  const add = () => {
    const key = keyOf(platform, input.trim());
    if (key === null) return setError(t('setup_account_bad', name, EXAMPLES[platform]));
    if (keys.includes(key)) return setError(t('setup_account_twice', key));
    setError(null);
    setInput('');
    onChange([...keys, key]);
  };

  return (
    <div className="plate stack">
      <h3>{name}</h3>
      {keys.length > 0 && (
        <ul className="stack-tight">
          {keys.map((key) => (
            <li key={key} className="row row-apart line">
              <span className="words">{key}</span>
              <Button
                small
                label={t('setup_account_remove_named', key, name)}
                onPress={() => onChange(keys.filter((other) => other !== key))}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field label={t('setup_account_add', name)} hint={t('setup_account_hint', EXAMPLES[platform])} error={error}>
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              value={input}
              onChange={(event) => setInput(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button submit>{t('add')}</Button>
        </div>
      </form>
    </div>
  );
}
