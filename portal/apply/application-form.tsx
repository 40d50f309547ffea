import { applicationActivities, applicationDocuments } from '../../contract/application.ts';
import { directoryLimits, memberLimits } from '../../contract/settings/limits.ts';
import { legalAddress } from '../../web/legal/legal-address.ts';
import { Button } from '../../web/ui/button.tsx';
import { Checkbox } from '../../web/ui/checkbox.tsx';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { activityWords } from '../../web/words/activity-words.ts';
import { useWords } from '../../web/words/words.ts';
import { useApplicationForm } from './use-application-form.ts';
import { applyWords } from './words.ts';

export function ApplicationForm({ onSent }: { onSent: (email: string) => void }) {
  const own = useWords(applyWords);
  const activities = useWords(activityWords);
  const { field, choices, choose, wrongChoice, ...form } = useApplicationForm(onSent);
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <Card label={own.place}>
        <Stack>
          <h2>{own.place}</h2>
          <TextField label={own.siret} help={own.siretHelp} inputMode="numeric" {...field('siret')} />
          <LineField
            label={own.tradeName}
            help={own.tradeNameHelp}
            maxLength={directoryLimits.tradeNameLengthMax}
            {...field('tradeName')}
          />
          <LineField label={own.legalName} maxLength={directoryLimits.legalNameLengthMax} {...field('legalName')} />
          <ChoiceGroup
            label={own.activity}
            look="chips"
            choices={applicationActivities.map((value) => ({ value, title: activities[value] }))}
            value={choices.activity}
            onChange={(activity) => choose({ activity })}
          />
          {wrongChoice.activity !== undefined && <Notice tone="bad" title={wrongChoice.activity} live />}
          <LineField
            label={own.line1}
            autoComplete="address-line1"
            maxLength={directoryLimits.addressLineLengthMax}
            {...field('line1')}
          />
          <LineField
            label={own.line2}
            autoComplete="address-line2"
            maxLength={directoryLimits.addressLineLengthMax}
            {...field('line2')}
          />
          <LineField
            label={own.postalCode}
            autoComplete="postal-code"
            maxLength={directoryLimits.postalCodeLengthMax}
            {...field('postalCode')}
          />
          <LineField
            label={own.city}
            autoComplete="address-level2"
            maxLength={directoryLimits.cityLengthMax}
            {...field('city')}
          />
          <TextField label={own.phone} type="tel" autoComplete="tel" {...field('phone')} />
        </Stack>
      </Card>
      <Card label={own.owner}>
        <Stack>
          <h2>{own.owner}</h2>
          <LineField
            label={own.ownerName}
            autoComplete="name"
            maxLength={memberLimits.nameLengthMax}
            {...field('ownerName')}
          />
          <TextField label={own.email} help={own.emailHelp} type="email" autoComplete="email" {...field('email')} />
        </Stack>
      </Card>
      <Card label={own.account}>
        <Stack>
          <h2>{own.account}</h2>
          <TextField label={own.iban} autoComplete="off" {...field('iban')} />
          <LineField
            label={own.accountHolder}
            help={own.accountHolderHelp}
            maxLength={directoryLimits.accountHolderLengthMax}
            {...field('accountHolder')}
          />
        </Stack>
      </Card>
      <Card label={own.documents}>
        <Stack>
          <h2>{own.documents}</h2>
          <p>{own.documentsLead}</p>
          {applicationDocuments.map((document) => (
            <Checkbox
              key={document}
              label={own.documentNames[document]}
              isSelected={choices.documents.includes(document)}
              onChange={(isReady) => {
                const others = choices.documents.filter((one) => one !== document);
                choose({ documents: isReady ? [...others, document] : others });
              }}
            />
          ))}
        </Stack>
      </Card>
      <Checkbox
        label={own.consent}
        detail={
          <>
            <a href={legalAddress('conditions')} target="_blank" rel="noreferrer">
              {own.terms}
            </a>
            {' · '}
            <a href={legalAddress('confidentialite')} target="_blank" rel="noreferrer">
              {own.privacy}
            </a>
          </>
        }
        isSelected={choices.consent}
        onChange={(consent) => choose({ consent })}
      />
      {wrongChoice.consent !== undefined && <Notice tone="bad" title={wrongChoice.consent} live />}
      <FailureNotice error={form.failure} />
      <Row>
        <Button type="submit" look="primary" size="l" isPending={form.isPending}>
          {own.submit}
        </Button>
      </Row>
    </Form>
  );
}
