import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { documentTypeNames, type ApplicationDocument } from '../../contract/application.ts';
import { documentLimits } from '../../contract/settings/limits.ts';
import type { Schemas } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatFileSize } from '../../web/format/file-size.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { useFailureSentence } from '../../web/ui/failure-notice.tsx';
import styles from '../../web/ui/file-field.module.css';
import { Row } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { applicationKey } from './application-key.ts';
import { documentWords } from './document-words.ts';
import { uploadDocument, UploadExpired, type ChosenFile } from './upload-document.ts';
import { applyWords } from './words.ts';

interface Props {
  secret: string;
  document: ApplicationDocument;
  received: Schemas['OwnApplication']['received'][number] | undefined;
}

/** One document, sent as soon as it is chosen. */
export function DocumentField({ secret, document, received }: Props) {
  const own = useWords(documentWords);
  const name = useWords(applyWords).documentNames[document];
  const language = useLanguage();
  const id = useId();
  const queries = useQueryClient();
  const sentenceOf = useFailureSentence();
  const [unfit, setUnfit] = useState<'type' | 'size'>();
  const [share, setShare] = useState(0);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (chosen: ChosenFile) => uploadDocument(secret, chosen, setShare),
    onSuccess: (application) => void queries.setQueryData(applicationKey, application),
  });

  const choose = (file: File | undefined) => {
    if (!file) return;
    const contentType = documentTypeNames.find((type) => type === file.type);
    const isTooLarge = file.size > documentLimits.bytesMax;
    setUnfit(!contentType || file.size === 0 ? 'type' : isTooLarge ? 'size' : undefined);
    setShare(0);
    if (contentType && file.size > 0 && !isTooLarge) mutate({ document, contentType, file });
  };
  const failed = error && (error instanceof UploadExpired ? own.expired : sentenceOf(error));
  const wrong = unfit ? own.wrong[unfit] : isPending ? undefined : failed;

  return (
    <div className={styles.field}>
      <Row spread>
        <label className={styles.label} htmlFor={id}>
          {name}
        </label>
        <Badge tone={received ? 'good' : 'neutral'}>{received ? own.received : own.awaited}</Badge>
      </Row>
      <input
        id={id}
        className={styles.input}
        type="file"
        accept={documentTypeNames.join(',')}
        disabled={isPending}
        aria-invalid={Boolean(wrong)}
        aria-describedby={`${id}-more`}
        onChange={({ target }) => {
          choose(target.files?.[0]);
          // The same file, chosen again after a failure, is to be a change.
          target.value = '';
        }}
      />
      {isPending && <progress aria-label={own.sending({ name })} max={1} value={share} />}
      <p id={`${id}-more`} role={wrong ? 'alert' : undefined} className={wrong ? styles.error : styles.help}>
        {wrong ??
          (received
            ? own.since({
                moment: formatMoment(received.receivedAt, language, serverNow()),
                size: formatFileSize(received.bytes, language),
              })
            : own.help)}
      </p>
    </div>
  );
}
