import { directoryLimits } from '../../contract/settings/limits.ts';
import { answer, type Api, type Schemas } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { DespiteField, despiteOf } from '../payee/despite-field.tsx';
import { parseBasisPoints } from './percentage.ts';
import { enrolmentWords } from './words.ts';

const empty = {
  tradeName: '',
  legalName: '',
  siret: '',
  phone: '',
  line1: '',
  line2: '',
  postalCode: '',
  city: '',
  iban: '',
  accountHolder: '',
  despiteNoMatch: '',
  commissionBps: '0',
  email: '',
};
type Values = typeof empty;

const commissionMax = directoryLimits.commissionBpsMax / 100;

export function EstablishmentForm({ onDone }: { onDone: (enrolled: Schemas['Merchant']) => void }) {
  const own = useWords(enrolmentWords).establishment;
  const { field, ...form } = useActForm({
    initial: empty,
    required: ['tradeName', 'legalName', 'line1', 'postalCode', 'city', 'iban', 'accountHolder', 'email'],
    check: ({ commissionBps }) => ({
      commissionBps: isCommission(commissionBps) ? undefined : own.commissionWrong({ max: String(commissionMax) }),
    }),
    send: enrol,
    onDone,
  });
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <Card label={own.who}>
        <Stack>
          <h2>{own.who}</h2>
          <LineField
            label={own.tradeName}
            help={own.tradeNameHelp}
            maxLength={directoryLimits.tradeNameLengthMax}
            {...field('tradeName')}
          />
          <LineField label={own.legalName} maxLength={directoryLimits.legalNameLengthMax} {...field('legalName')} />
          <TextField label={own.siret} help={own.siretHelp} {...field('siret')} />
          <TextField label={own.phone} type="tel" {...field('phone')} />
        </Stack>
      </Card>
      <Card label={own.place}>
        <Stack>
          <h2>{own.place}</h2>
          <LineField label={own.line1} maxLength={directoryLimits.addressLineLengthMax} {...field('line1')} />
          <LineField label={own.line2} maxLength={directoryLimits.addressLineLengthMax} {...field('line2')} />
          <LineField label={own.postalCode} maxLength={directoryLimits.postalCodeLengthMax} {...field('postalCode')} />
          <LineField label={own.city} maxLength={directoryLimits.cityLengthMax} {...field('city')} />
        </Stack>
      </Card>
      <Card label={own.money}>
        <Stack>
          <h2>{own.money}</h2>
          <TextField label={own.iban} autoComplete="off" {...field('iban')} />
          <LineField
            label={own.accountHolder}
            help={own.accountHolderHelp}
            maxLength={directoryLimits.accountHolderLengthMax}
            {...field('accountHolder')}
          />
          <DespiteField {...field('despiteNoMatch')} />
          <TextField label={own.commission} inputMode="decimal" {...field('commissionBps')} />
        </Stack>
      </Card>
      <Card label={own.access}>
        <Stack>
          <h2>{own.access}</h2>
          <TextField label={own.email} type="email" autoComplete="off" {...field('email')} />
        </Stack>
      </Card>
      <FailureNotice error={form.failure} />
      <Row>
        <Button type="submit" look="primary" size="l" isPending={form.isPending}>
          {own.submit}
        </Button>
      </Row>
    </Form>
  );
}

const isCommission = (text: string): boolean =>
  (parseBasisPoints(text) ?? Infinity) <= directoryLimits.commissionBpsMax;

function enrol(
  api: Api,
  { line1, line2, postalCode, siret, phone, commissionBps, despiteNoMatch, ...texts }: Values,
  key: string,
) {
  const body = {
    ...texts,
    ...despiteOf(despiteNoMatch),
    address: { lines: [line1, line2].filter((line) => line.trim() !== ''), postalCode },
    ...(siret.trim() !== '' && { siret }),
    ...(phone.trim() !== '' && { phone }),
    commissionBps: parseBasisPoints(commissionBps) ?? 0,
  };
  return answer(api.POST('/v1/ops/merchants', { params: { header: { 'Idempotency-Key': key } }, body }));
}
