import { Link } from 'wouter';
import { groupSiret } from '../../contract/siret.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { Card, Facts, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { activityWords } from '../../web/words/activity-words.ts';
import { useWords } from '../../web/words/words.ts';
import { usePayeeFacts } from '../payee/use-payee-facts.ts';
import type { Application } from './use-application.ts';
import { applicationWords } from './words.ts';

/** The public register of companies, where the SIRET leads. */
const register = (siret: string): string => `https://annuaire-entreprises.data.gouv.fr/etablissement/${siret}`;

export function ApplicationFacts({ application }: { application: Application }) {
  const own = useWords(applicationWords);
  const activities = useWords(activityWords);
  const language = useLanguage();
  const payeeFacts = usePayeeFacts();
  const { siret, address, city, documents, known, asked, accepted, declined, merchantId } = application;
  const moment = (at: string) => formatMoment(at, language, serverNow());
  const who = ({ by, at }: { by: string; at: string }) => own.act({ by, moment: moment(at) });
  const place = [...(address?.lines ?? []), [address?.postalCode, city].filter(Boolean).join(' ')].join(', ');
  return (
    <Card label={own.facts}>
      <Stack>
        {!application.inClear && <p>{own.masked}</p>}
        <Facts
          facts={[
            [
              own.siret,
              <a key="siret" href={register(siret)} target="_blank" rel="noreferrer">
                {groupSiret(siret)}
              </a>,
            ],
            [own.legalName, application.legalName],
            [own.activity, activities[application.activity]],
            [own.place, place],
            [own.phone, application.phone],
            [own.owner, application.ownerName],
            [own.email, application.email],
            [own.iban, application.iban],
            [own.accountHolder, application.accountHolder],
            [own.documents, documents.map((name) => own.documentNames[name]).join(', ') || own.none],
            [own.applied, moment(application.appliedAt)],
            application.confirmedAt !== undefined && [own.confirmed, moment(application.confirmedAt)],
            asked && [own.asked, who(asked)],
            application.question !== undefined && [own.question, application.question],
            application.answer !== undefined && [own.answer, application.answer],
            accepted && [own.accepted, who(accepted)],
            ...payeeFacts(application.payee),
            declined && [own.declined, who(declined)],
            application.reason !== undefined && [own.reason, application.reason],
            merchantId !== undefined && [
              own.merchant,
              <Link key="merchant" href={`/etablissements/${merchantId}`}>
                {application.tradeName}
              </Link>,
            ],
          ]}
        />
        {known.length > 0 && merchantId === undefined && (
          <Notice tone="warning" title={own.known}>
            <ul>
              {known.map(({ id, tradeName }) => (
                <li key={id}>
                  <Link href={`/etablissements/${id}`}>{tradeName}</Link>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </Stack>
    </Card>
  );
}
