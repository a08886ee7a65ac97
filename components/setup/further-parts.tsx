// Knows the settings that can wait: contacts, replies, how long things are kept. Must not know the first three choices.
import type { Result } from '../../lib/core/result.ts';
import { t } from '../../lib/language/translate.ts';
import { Notice } from '../notice.tsx';
import { saveDirectory, saveTemplate, useKeptData } from '../use-kept-data.ts';
import type { KeptSettings } from '../use-settings.ts';
import { failureText } from '../wording.ts';
import { DirectoryPart } from './directory-part.tsx';
import { RepliesPart } from './replies-part.tsx';
import { RetentionPart } from './retention-part.tsx';
import type { SetupMaterial } from './setup-material.ts';
import type { Outcomes, PartId, Tell } from './setup-outcomes.ts';
import { SetupPart } from './setup-part.tsx';

interface Props {
  readonly material: SetupMaterial;
  readonly settings: NonNullable<KeptSettings['settings']>;
  readonly change: KeptSettings['change'];
  readonly outcomes: Outcomes;
  readonly tell: Tell;
  readonly today: string;
  readonly onDirty: (form: string, dirty: boolean) => void;
}

export function FurtherParts({ material, settings, change, outcomes, tell, today, onDirty }: Props) {
  const kept = useKeptData(settings.institution, material.originals);
  const told = (part: PartId, result: Result<null>): boolean => {
    tell(part, result.ok ? { tone: 'good', text: t('saved') } : { tone: 'alarm', text: failureText(result.error) });
    return result.ok;
  };
  const { institution } = settings;
  const data = kept.data;
  return (
    <>
      <SetupPart id="directory" title={t('setup_directory')} outcome={outcomes.directory ?? null}>
        <NotYet institution={institution} problem={kept.problem} />
        {institution !== null && data && (
          <DirectoryPart
            key={institution}
            entries={data.directory}
            neededBy={(key) => material.neededBy(key, data.templates)}
            today={today}
            onSave={async (entries) => told('directory', await saveDirectory(entries))}
            onDirty={(dirty) => onDirty('directory', dirty)}
          />
        )}
      </SetupPart>
      <SetupPart id="replies" title={t('setup_replies')} outcome={outcomes.replies ?? null}>
        <NotYet institution={institution} problem={kept.problem} />
        {institution !== null && data && (
          <RepliesPart
            key={institution}
            templates={data.templates}
            originals={material.originals}
            variables={material.variables}
            shortLimit={material.shortLimit}
            preview={(template) => material.preview(template, data.directory, institution)}
            onSave={async (template) => told('replies', await saveTemplate(template))}
            onDirty={(dirty) => onDirty('replies', dirty)}
          />
        )}
      </SetupPart>
      <SetupPart id="retention" title={t('setup_retention')} outcome={outcomes.retention ?? null}>
        <RetentionPart
          retention={settings}
          limits={material.limits}
          onSave={async (retention) => {
            const saved = await change(retention);
            tell('retention', saved ? { tone: 'good', text: t('saved') } : { tone: 'alarm', text: t('not_saved') });
            return saved;
          }}
          onDirty={(dirty) => onDirty('retention', dirty)}
        />
      </SetupPart>
    </>
  );
}

/** Why contacts and replies are not shown: they belong to an institution, and the store must open. */
function NotYet({ institution, problem }: { readonly institution: string | null; readonly problem: string | null }) {
  if (institution === null) return <p>{t('setup_institution_first')}</p>;
  if (problem === null) return null;
  return (
    <Notice tone="alarm" live="alert">
      <p>{problem}</p>
    </Notice>
  );
}
