import { useState } from 'react';
import { answer } from '../../web/api/client.ts';
import { baseOf } from '../../web/establishment.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useChangeTeam, type Establishment } from '../team/use-team.ts';
import { establishmentWords } from '../team/words.ts';
import { emptyPlace, isComplete, placeBody, PlaceFields } from './place-fields.tsx';

/** Adds an establishment, paid to the account of the one that is being looked at. */
export function AddDialog({ beside, onClose }: { beside: Establishment; onClose: () => void }) {
  const own = useWords(establishmentWords);
  const [place, setPlace] = useState(emptyPlace);
  const [siret, setSiret] = useState('');
  const [isTried, setTried] = useState(false);
  // By what is sent: a corrected SIRET is another establishment, a lost answer is not.
  const [keys] = useState(() => new Map<string, string>());
  const { mutate, isPending, error } = useChangeTeam(
    (api, input: { siret: string; place: typeof place }) => {
      const body = { ...placeBody(input.place), siret: input.siret };
      const text = JSON.stringify(body);
      const key = keys.get(text) ?? crypto.randomUUID();
      keys.set(text, key);
      return answer(api.POST('/v1/team/establishments', { params: { header: { 'Idempotency-Key': key } }, body }));
      // Two of them now: the address says which.
    },
    () => location.assign(`${baseOf(beside.id)}/equipe/etablissements`),
  );
  return (
    <Dialog title={own.add} isOpen onClose={onClose}>
      <Form
        error={error}
        onSubmit={() => {
          setTried(true);
          if (isComplete(place) && siret.trim() !== '' && !isPending) mutate({ siret, place });
        }}
      >
        <TextField
          label={own.siret}
          value={siret}
          onChange={setSiret}
          help={own.siretHelp}
          error={isTried && siret.trim() === '' ? own.missing : undefined}
          inputProps={{ inputMode: 'numeric' }}
        />
        <PlaceFields value={place} onChange={setPlace} isTried={isTried} />
        <p>{own.accountNote({ name: beside.tradeName, iban: beside.iban })}</p>
        <FailureNotice error={error} />
        <DialogActions>
          <Button onPress={onClose}>{own.cancel}</Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {own.add}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
