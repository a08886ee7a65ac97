// Knows how the live register, its filter and the actions on it come together. Must not know how they look.
import { useState } from 'react';
import { t } from '../../lib/language/translate.ts';
import type { Told } from '../notice.tsx';
import type { Exporters, PanelMaterial } from '../panel/panel-material.ts';
import { useDesk } from '../use-desk.ts';
import { revertEvent, saveFile, useRegister } from '../use-register.ts';
import { failureText } from '../wording.ts';
import { RegisterView } from './register-view.tsx';

interface Props {
  readonly exporters: Exporters;
  readonly placeOf: PanelMaterial['placeOf'];
  readonly say: (outcome: Told) => void;
}

export function RegisterPane({ exporters, placeOf, say }: Props) {
  const { register: filter, filterRegister } = useDesk();
  const { events, problem } = useRegister(filter);
  const [now] = useState(() => new Date());

  const revert = async (id: string, reason: string) => {
    const result = await revertEvent(id, reason);
    say(
      result.ok
        ? { tone: 'good', text: t('register_reversal_done') }
        : { tone: 'alarm', text: failureText(result.error) },
    );
  };
  const hand = (format: 'json' | 'csv') => {
    // `revertedAt` is derived: the reversal itself is a line of the file.
    const lines = (events ?? []).map(({ revertedAt: _, ...event }) => event);
    const name = `garbo-${new Date().toISOString().slice(0, 10)}.${format}`;
    if (format === 'json') saveFile(name, 'application/json', exporters.json(lines, new Date()));
    else saveFile(name, 'text/csv', exporters.csv(lines));
    say({ tone: 'good', text: t('register_exported', name) });
  };
  return (
    <RegisterView
      events={events}
      problem={problem}
      filter={filter}
      now={now}
      placeOf={placeOf}
      onFilter={filterRegister}
      onRevert={(id, reason) => void revert(id, reason)}
      onExport={hand}
    />
  );
}
