import { useState } from 'react';
import type { Schemas } from '../../web/api/client.ts';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { PageHeader, Row } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { EstablishmentForm } from './establishment-form.tsx';
import { enrolmentWords } from './words.ts';

/** A new establishment, typed from its papers. */
export default function EnrolEstablishmentPage() {
  const own = useWords(enrolmentWords).establishment;
  const [enrolled, setEnrolled] = useState<Schemas['Merchant']>();
  return (
    <Guarded right="enrol-merchant">
      <PageHeader title={own.title} lead={own.lead} />
      {enrolled ? (
        <>
          <Notice tone="good" title={own.done({ name: enrolled.tradeName })} live>
            {own.doneLead({ id: enrolled.id })}
          </Notice>
          <Row>
            <ButtonLink href={`/etablissements/${enrolled.id}`}>{own.see}</ButtonLink>
            <Button onPress={() => setEnrolled(undefined)}>{own.again}</Button>
          </Row>
        </>
      ) : (
        <EstablishmentForm onDone={setEnrolled} />
      )}
    </Guarded>
  );
}
