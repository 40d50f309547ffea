import type { ComponentProps, ReactNode } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Row } from '../../web/ui/layout.tsx';
import { WhyFields } from './why-fields.tsx';

interface Props extends Pick<ComponentProps<typeof Button>, 'look'> {
  /** As `useActForm` makes it of values with a reason and evidence. */
  form: {
    submit: () => void;
    error: unknown;
    failure: unknown;
    isPending: boolean;
    field: (name: 'reason' | 'evidence') => ComponentProps<typeof WhyFields>['reason'];
  };
  submit: string;
  /** What is asked for. */
  children: ReactNode;
}

/** Asks a second person: what is asked for, why, and where the proof is. */
export function ProposalForm({ form, look, submit, children }: Props) {
  return (
    <Form onSubmit={form.submit} error={form.error}>
      {children}
      <WhyFields reason={form.field('reason')} evidence={form.field('evidence')} />
      <FailureNotice error={form.failure} />
      <Row>
        <Button type="submit" {...(look && { look })} isPending={form.isPending}>
          {submit}
        </Button>
      </Row>
    </Form>
  );
}
