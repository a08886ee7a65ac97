// Knows how the person says where a text was written. Must not know what follows from it.
import { CHANNELS, type Channel } from '../../lib/core/types.ts';
import { Field } from '../field.tsx';
import { platformName } from '../wording.ts';

interface Props {
  readonly label: string;
  readonly channel: Channel;
  readonly onChange: (channel: Channel) => void;
}

export function ChannelField({ label, channel, onChange }: Props) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={channel}
          onChange={(event) => onChange(event.target.value as Channel /* the options below are channels */)}
        >
          {CHANNELS.map((each) => (
            <option key={each} value={each}>
              {platformName(each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
