import { operationLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { clientWords } from './words.ts';

const ways = ['CLOSED', 'DECEASED'] as const;

/** The end of an account: at the client's wish, or after a death. */
export function CloseCard({ clientId }: { clientId: string }) {
  const own = useWords(clientWords).close;
  const { field, values, ...form } = useActForm({
    initial: { way: null as (typeof ways)[number] | null, reason: '' },
    required: ['way', 'reason'],
    send: (api, { way, reason }) => {
      const request = { params: { path: { id: clientId } }, body: { reason } };
      return answer(
        way === 'DECEASED'
          ? api.POST('/v1/ops/clients/{id}/death', request)
          : api.POST('/v1/ops/clients/{id}/close', request),
      );
    },
  });
  const chosen = field('way');
  return (
    <Card label={own.title}>
      <Form onSubmit={form.submit} error={form.error}>
        <Stack>
          <h2>{own.title}</h2>
          <p>{own.lead}</p>
        </Stack>
        <ChoiceGroup
          label={own.way}
          look="chips"
          choices={ways.map((value) => ({ value, title: own.ways[value] }))}
          value={values.way}
          onChange={chosen.onChange}
        />
        {chosen.error !== undefined && <Notice tone="bad" title={chosen.error} live />}
        <LineField label={own.reason} maxLength={operationLimits.reasonLengthMax} {...field('reason')} />
        <FailureNotice error={form.failure} />
        <Row>
          <Button type="submit" look="danger" isPending={form.isPending}>
            {own.act}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
