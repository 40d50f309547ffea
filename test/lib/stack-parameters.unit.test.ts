import { describe, expect, it } from 'vitest';
import { functionEntries, synthesized } from './synthesized-stack.ts';

const stack = synthesized();
const parameters = stack.template.toJSON()['Parameters'] as Record<
  string,
  { AllowedPattern: string; Default?: string }
>;
const takes = (name: string, value: string) => new RegExp(parameters[name]!.AllowedPattern).test(value);

describe('a parameter', () => {
  it.each([
    ['DebtorName', 'ANCV (Sarcelles), titres-vacances'],
    ['DebtorIban', 'FR7630006000011234567890189'],
    ['DebtorBic', ''],
    ['DebtorBic', 'AGRIFRPP'],
    ['DebtorBic', 'AGRIFRPP882'],
    ['OpsEmail', 'ops@example.fr'],
    ['WebAddress', ''],
    ['WebAddress', 'https://pay.example.com'],
    ['WebAddress', 'http://localhost:4000'],
    ['WebAddress', 'http://127.0.0.1:4000'],
    ['CertificateArn', ''],
    ['CertificateArn', 'arn:aws:acm:us-east-1:123456789012:certificate/0b1c2d3e-0000-4000-8000-00000000abcd'],
    ['WebAclArn', 'none'],
    ['WebAclArn', 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/Encaissement-prod-global/0b1c2d3e-00ab'],
    ['SignInDomain', ''],
    ['SignInDomain', 'connexion.example.fr'],
    ['FirebaseApiKey', ''],
    ['FirebaseApiKey', 'AIzaSyD-0000000000000000000000000000000'],
    ['FirebaseAppId', '1:123456789012:web:0123456789abcdef'],
    ['FirebaseVapidKey', `B${'a'.repeat(86)}`],
    ['PushRelay', '/_local/push-relay'],
    ['PayeeVerificationUrl', ''],
    ['PayeeVerificationUrl', 'https://vop.bank.example/v1/payee-verifications'],
    ['PayeeVerificationUrl', 'http://127.0.0.1:4000/_local/payee-verifications'],
  ])('%s takes "%s"', (name, value) => {
    expect(takes(name, value)).toBe(true);
  });

  it.each([
    ['DebtorName', ''],
    ['DebtorName', 'a"b'],
    ['DebtorName', 'Société'],
    ['DebtorName', 'x'.repeat(71)],
    ['DebtorIban', 'FR76 3000 6000 0112 3456 7890 189'],
    ['DebtorIban', 'fr7630006000011234567890189'],
    ['DebtorIban', 'FR76'],
    ['DebtorBic', 'AGRI'],
    ['OpsEmail', 'ops'],
    ['WebAddress', 'http://pay.example.com'],
    ['WebAddress', 'https://pay.example.com/'],
    ['WebAddress', 'https://pay.example.com/app'],
    ['WebAddress', 'pay.example.com'],
    ['WebAddress', 'http://localhost.example.com'],
    ['CertificateArn', 'arn:aws:acm:eu-west-3:123456789012:certificate/0b1c2d3e-0000-4000-8000-00000000abcd'],
    ['WebAclArn', ''],
    ['WebAclArn', 'arn:aws:wafv2:eu-west-3:111122223333:regional/webacl/Encaissement/0b1c2d3e-00ab'],
    ['SignInDomain', 'https://connexion.example.fr'],
    ['SignInDomain', 'Connexion.example.fr'],
    ['SignInDomain', 'example'],
    ['FirebaseApiKey', 'AIza"'],
    ['FirebaseAppId', '1:123456789012:android:0123456789abcdef'],
    ['FirebaseProjectId', 'Encaissement'],
    ['FirebaseSenderId', 'encaissement'],
    ['FirebaseVapidKey', 'a'.repeat(87)],
    ['PushRelay', 'https://relay.example/'],
    ['PushRelay', '//relay.example'],
    ['PayeeVerificationUrl', 'http://vop.bank.example/v1/payee-verifications'],
    ['PayeeVerificationUrl', 'https://vop.bank.example/?key=secret'],
    ['PayeeVerificationUrl', 'https://user:secret@vop.bank.example/'],
  ])('%s refuses "%s"', (name, value) => {
    expect(takes(name, value)).toBe(false);
  });
});

describe('the debtor, as the plan of an export reads it', () => {
  const entries = functionEntries(stack);
  const [, plan] = Object.entries(stack.resources('AWS::Lambda::Function')).find(
    ([id]) => entries[id] === 'reimbursement/plan-export',
  )!;
  const { DEBTOR } = (plan.Properties['Environment'] as { Variables: { DEBTOR: { 'Fn::If': Joined[] } } }).Variables;
  interface Joined {
    'Fn::Join': [string, (string | { Ref: string })[]];
  }
  const given: Record<string, string> = {
    DebtorName: 'ANCV',
    DebtorIban: 'FR7630006000011234567890189',
    DebtorBic: 'AGRIFRPP',
  };
  const resolved = ({ 'Fn::Join': [separator, parts] }: Joined): unknown =>
    JSON.parse(parts.map((part) => (typeof part === 'string' ? part : given[part.Ref])).join(separator));
  const [, withBic, withoutBic] = DEBTOR['Fn::If'];

  it('has a BIC when one was given', () => {
    expect(resolved(withBic!)).toEqual({ name: 'ANCV', iban: given['DebtorIban'], bic: 'AGRIFRPP' });
  });

  it('has none when it was left empty', () => {
    expect(resolved(withoutBic!)).toEqual({ name: 'ANCV', iban: given['DebtorIban'] });
  });
});
