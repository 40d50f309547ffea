import { directoryLimits } from '../../contract/settings/limits.ts';
import { LineField } from '../../web/ui/line-field.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import type { Establishment } from '../team/use-team.ts';
import { establishmentWords } from '../team/words.ts';

export interface Place {
  tradeName: string;
  street: string;
  postalCode: string;
  city: string;
  phone: string;
}

export const emptyPlace: Place = { tradeName: '', street: '', postalCode: '', city: '', phone: '' };

export const placeOf = ({ tradeName, address, city, phone }: Establishment): Place => ({
  tradeName,
  street: address?.lines.join(', ') ?? '',
  postalCode: address?.postalCode ?? '',
  city,
  phone: phone ?? '',
});

/** As the API takes it: what is left empty is left out. */
export function placeBody({ tradeName, street, postalCode, city, phone }: Place) {
  const lines = street
    .split(',')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    tradeName: tradeName.trim(),
    city: city.trim(),
    ...(lines.length > 0 && postalCode.trim() !== '' && { address: { lines, postalCode: postalCode.trim() } }),
    ...(phone.trim() !== '' && { phone: phone.trim() }),
  };
}

export const isComplete = ({ tradeName, city }: Place): boolean => tradeName.trim() !== '' && city.trim() !== '';

/** How clients know and reach an establishment. */
export function PlaceFields({
  value,
  onChange,
  isTried,
}: {
  value: Place;
  onChange: (value: Place) => void;
  isTried: boolean;
}) {
  const own = useWords(establishmentWords);
  const missing = (text: string) => (isTried && text.trim() === '' ? own.missing : undefined);
  const set = (name: keyof Place) => (text: string) => onChange({ ...value, [name]: text });
  return (
    <>
      <LineField
        label={own.tradeName}
        value={value.tradeName}
        onChange={set('tradeName')}
        error={missing(value.tradeName)}
        maxLength={directoryLimits.tradeNameLengthMax}
      />
      <LineField label={own.street} value={value.street} onChange={set('street')} />
      <LineField
        label={own.postalCode}
        value={value.postalCode}
        onChange={set('postalCode')}
        maxLength={directoryLimits.postalCodeLengthMax}
      />
      <LineField
        label={own.city}
        value={value.city}
        onChange={set('city')}
        error={missing(value.city)}
        maxLength={directoryLimits.cityLengthMax}
      />
      <TextField label={own.phone} type="tel" value={value.phone} onChange={set('phone')} />
    </>
  );
}
