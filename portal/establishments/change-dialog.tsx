import { useState } from 'react';
import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { useWords } from '../../web/words/words.ts';
import { useChangeTeam, type Establishment } from '../team/use-team.ts';
import { establishmentWords } from '../team/words.ts';
import { isComplete, placeBody, PlaceFields, placeOf, type Place } from './place-fields.tsx';

export function ChangeDialog({ establishment, onClose }: { establishment: Establishment; onClose: () => void }) {
  const own = useWords(establishmentWords);
  const { id, tradeName } = establishment;
  const [place, setPlace] = useState(() => placeOf(establishment));
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useChangeTeam(
    (api, changed: Place) =>
      answer(api.PATCH('/v1/team/establishments/{id}', { params: { path: { id } }, body: placeBody(changed) })),
    onClose,
  );
  return (
    <Dialog title={own.changeNamed({ name: tradeName })} isOpen onClose={onClose}>
      <Form
        error={error}
        onSubmit={() => {
          setTried(true);
          if (isComplete(place) && !isPending) mutate(place);
        }}
      >
        <PlaceFields value={place} onChange={setPlace} isTried={isTried} />
        <FailureNotice error={error} />
        <DialogActions>
          <Button onPress={onClose}>{own.cancel}</Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {own.save}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
