import { applicationDocuments } from '../../contract/application.ts';
import type { Schemas } from '../../web/api/client.ts';
import { Card, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { DocumentField } from './document-field.tsx';
import { documentWords } from './document-words.ts';

/** Each document that is asked for: whether it has come, and a way to send it or another one in its place. */
export function DocumentsCard({
  secret,
  received,
}: {
  secret: string;
  received: Schemas['OwnApplication']['received'];
}) {
  const own = useWords(documentWords);
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <p>{own.lead}</p>
        {applicationDocuments.map((document) => (
          <DocumentField
            key={document}
            secret={secret}
            document={document}
            received={received.find((one) => one.document === document)}
          />
        ))}
      </Stack>
    </Card>
  );
}
