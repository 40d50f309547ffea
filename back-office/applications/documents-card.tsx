import { applicationDocuments, type ApplicationDocument } from '../../contract/application.ts';
import { answer } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatFileSize } from '../../web/format/file-size.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Facts, Row, Stack } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useAct } from '../act/use-act.ts';
import { applicationWords } from './words.ts';
import type { Application } from './use-application.ts';

/** Which documents have come; whoever has taken the application opens each, and the journal keeps that. */
export function DocumentsCard({ application: { id, received, inClear } }: { application: Application }) {
  const own = useWords(applicationWords);
  const language = useLanguage();
  const { act, isPending, error } = useAct(
    (api, document: ApplicationDocument) =>
      answer(
        api.POST('/v1/back-office/applications/{id}/documents/{document}/open', { params: { path: { id, document } } }),
      ),
    // It comes as a download: the page stays.
    ({ url }) => location.assign(url),
  );
  return (
    <Card label={own.received.title}>
      <Stack>
        <h2>{own.received.title}</h2>
        <p>{inClear ? own.received.recorded : own.received.takeFirst}</p>
        <Facts
          facts={applicationDocuments.map((name) => {
            const one = received.find(({ document }) => document === name);
            const size = one && formatFileSize(one.bytes, language);
            const moment = one && formatMoment(one.receivedAt, language, serverNow());
            return [
              own.documentNames[name],
              moment !== undefined && size !== undefined ? (
                <Row key={name}>
                  <span>{own.received.since({ moment, size })}</span>
                  {one?.seen === false && <Badge tone="neutral">{own.received.unseen}</Badge>}
                  {inClear && (
                    <Button
                      look="quiet"
                      isPending={isPending}
                      aria-label={own.received.openNamed({ name: own.documentNames[name] })}
                      onPress={() => act(name)}
                    >
                      {own.received.open}
                    </Button>
                  )}
                </Row>
              ) : (
                own.received.missing
              ),
            ];
          })}
        />
        <FailureNotice error={error} />
      </Stack>
    </Card>
  );
}
