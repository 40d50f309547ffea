import { CfnCondition, CfnParameter, CfnRule, Fn, Stack, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { batchLimits } from '../contract/settings/limits.ts';
import type { Stage } from './stage.ts';
import { signInDomainLengthMax, type OwnSignInDomain } from './sign-in-domains.ts';
import { pagesAt, type WebAddress } from './web-address.ts';

/**
 * The characters that every bank of SEPA must take (EPC217-08, section 1.1) but the quotation marks, so that the name can
 * stand in JSON as it is.
 */
const sepaName = String.raw`^[A-Za-z0-9/?:().,+-][A-Za-z0-9/?:().,+ -]{0,69}$`;
/** ISO 13616, electronic format. Check digits are beyond a pattern: the batch checks them before it plans an export. */
const iban = String.raw`^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$`;
/** ISO 9362, or nothing: within SEPA the IBAN is enough. */
const bic = String.raw`^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?$`;
export const email = String.raw`^[^\s@]+@[^\s@]+\.[^\s@]+$`;
/** An address in plain ASCII letters, which is what SES takes without encoding; or nothing. */
const sender = String.raw`^([A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)?$`;
/** An origin, or nothing. Cognito's rule for a redirect: HTTPS, but for localhost. */
const webAddress = String.raw`^(https://[a-z0-9-]+(\.[a-z0-9-]+)+|http://(localhost|127\.0\.0\.1)(:[0-9]{1,5})?)?$`;
/** An address for one question, or nothing. Without encryption only on this machine. */
const serviceUrl = String.raw`^(https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?|http://(localhost|127\.0\.0\.1):[0-9]{1,5}(/[A-Za-z0-9._~/-]*)?)?$`;
/** A domain with at least two parts, or nothing. */
const domainName = String.raw`^([a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+)?$`;
/** CloudFront takes certificates of us-east-1 only. */
const certificateArn = String.raw`^(arn:aws:acm:us-east-1:[0-9]{12}:certificate/[a-f0-9-]+)?$`;

/** WAF keeps those of CloudFront in us-east-1. */
const webAclArn = String.raw`^(none|arn:aws:wafv2:us-east-1:[0-9]{12}:global/webacl/[A-Za-z0-9_-]+/[a-f0-9-]+)$`;

/** The parameters of a deployment. */
export class StackParameters extends Construct {
  readonly opsEmail: string;
  /** Who is woken besides; empty while nobody is. */
  readonly onCallEmail: string;
  readonly onCallUrl: string;
  /** Empty while nobody keeps the hashes of the day. */
  readonly financeEmail: string;
  readonly webAddress: WebAddress;
  readonly certificateArn: string;
  /** `none`, or what stands before the distribution. */
  readonly webAclArn: string;
  readonly signInDomain: OwnSignInDomain;
  readonly pushCredentialsVersion: string;
  /** Whom mails come from, and whom they are answered to; empty while mail is off, or answers are not wanted. */
  readonly mailFrom: string;
  readonly mailReplyTo: string;
  /** `SES` or `COGNITO`: who sends the invitations and codes of signing in. */
  readonly signInMailBy: string;
  readonly closeWaitSeconds: number;
  /** Empty while nobody is asked whose an account is. */
  readonly payeeVerificationUrl: string;
  /** JSON `{name, iban, bic?}`: the account that the reimbursements are paid from. */
  readonly debtor: string;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const stack = Stack.of(this);
    const parameter = (name: string, options: ConstructorParameters<typeof CfnParameter>[2]) =>
      new CfnParameter(stack, name, options);
    const isGiven = (condition: string, value: string) =>
      new CfnCondition(stack, condition, { expression: Fn.conditionNot(Fn.conditionEquals(value, '')) });

    const name = parameter('DebtorName', {
      description: 'Holder of the account that the reimbursements are paid from, at most 70 characters of the SEPA set',
      allowedPattern: sepaName,
      constraintDescription: 'must be 1 to 70 characters of A-Z a-z 0-9 / - ? : ( ) . , + and space',
    }).valueAsString;
    const account = parameter('DebtorIban', {
      description: 'IBAN of that account, without spaces',
      allowedPattern: iban,
      constraintDescription: 'must be an IBAN in capital letters and digits without spaces',
    }).valueAsString;
    const bank = parameter('DebtorBic', {
      description: 'BIC of that account; may be left empty',
      default: '',
      allowedPattern: bic,
      constraintDescription: 'must be a BIC of 8 or 11 characters, or empty',
    }).valueAsString;
    this.debtor = Fn.conditionIf(
      isGiven('HasDebtorBic', bank).logicalId,
      stack.toJsonString({ name, iban: account, bic: bank }),
      stack.toJsonString({ name, iban: account }),
    ).toString();

    this.opsEmail = parameter('OpsEmail', {
      description: 'Receives the alarms; may be changed at any time, and is confirmed by a mail',
      allowedPattern: email,
      constraintDescription: 'must be an e-mail address',
    }).valueAsString;
    this.onCallEmail = parameter('OnCallEmail', {
      description:
        'Receives what somebody has to be woken for, besides OpsEmail; confirmed by a mail. Empty: nobody does',
      default: '',
      allowedPattern: `^(${email.slice(1, -1)})?$`,
      constraintDescription: 'must be an e-mail address, or empty',
    }).valueAsString;
    this.onCallUrl = parameter('OnCallUrl', {
      description: 'HTTPS address of an on-call service that takes SNS messages, told of the same. Empty: none is',
      default: '',
      allowedPattern: String.raw`^(https://[^\s]+)?$`,
      constraintDescription: 'must be an https:// address, or empty',
    }).valueAsString;
    this.financeEmail = parameter('FinanceEmail', {
      description:
        'Receives the hashes of the books each day, to keep outside of AWS, where mail is on; empty: nobody does',
      default: '',
      allowedPattern: sender,
      constraintDescription: 'must be an e-mail address in plain letters, or empty',
    }).valueAsString;
    const origin = parameter('WebAddress', {
      description:
        'Where people reach portal (/), App (/app/) and back office (/back-office/); empty for the domain that CloudFront gives',
      default: '',
      allowedPattern: webAddress,
      constraintDescription: 'must be https:// and a host, without a path (http only for localhost), or empty',
    }).valueAsString;
    this.webAddress = { origin, given: isGiven('HasWebAddress', origin), ...pagesAt(origin) };
    this.certificateArn = parameter('CertificateArn', {
      description: 'ACM certificate of us-east-1 for WebAddress; empty without one',
      default: '',
      allowedPattern: certificateArn,
      constraintDescription: 'must be the ARN of an ACM certificate in us-east-1, or empty',
    }).valueAsString;
    this.webAclArn = parameter('WebAclArn', {
      description: 'The output of the same name of the stack with -global; none: nothing stands before CloudFront',
      // In production whoever deploys has to say so.
      default: stage === 'prod' ? undefined : 'none',
      allowedPattern: webAclArn,
      constraintDescription: 'must be the ARN of a web ACL of CloudFront, in us-east-1, or none',
    }).valueAsString;
    const domain = parameter('SignInDomain', {
      description:
        'Domain below which each audience signs in (portail., app., back-office.); empty for addresses of Cognito',
      default: '',
      allowedPattern: domainName,
      maxLength: signInDomainLengthMax,
      constraintDescription: `must be a domain in lower case of at most ${signInDomainLengthMax} characters, or empty`,
    }).valueAsString;
    const signInCertificateArn = parameter('SignInCertificateArn', {
      description: 'ACM certificate of us-east-1 for *.SignInDomain; empty without one',
      default: '',
      allowedPattern: certificateArn,
      constraintDescription: 'must be the ARN of an ACM certificate in us-east-1, or empty',
    }).valueAsString;
    this.signInDomain = {
      domain,
      certificateArn: signInCertificateArn,
      given: isGiven('HasSignInDomain', domain),
    };
    const parts = [domain, signInCertificateArn].map((part) => Fn.conditionNot(Fn.conditionEquals(part, '')));
    new CfnRule(stack, 'SignInDomainHasACertificate', {
      ruleCondition: Fn.conditionOr(...parts),
      assertions: parts.map((assert) => ({
        assert,
        assertDescription: 'SignInCertificateArn is the certificate of SignInDomain: give both',
      })),
    });
    this.mailFrom = parameter('MailFrom', {
      description: 'Address that notices are mailed from; its domain has to be proved to SES. Empty: mail is off',
      default: '',
      allowedPattern: sender,
      constraintDescription: 'must be an e-mail address in plain letters, or empty',
    }).valueAsString;
    this.mailReplyTo = parameter('MailReplyTo', {
      description: 'Address that answers to these mails go to; empty: to the sender',
      default: '',
      allowedPattern: sender,
      constraintDescription: 'must be an e-mail address in plain letters, or empty',
    }).valueAsString;
    this.signInMailBy = parameter('SignInMailBy', {
      description:
        'SES, once it has verified the domain of MailFrom: invitations and sign-in codes come from there too. Until then COGNITO',
      default: 'COGNITO',
      allowedValues: ['COGNITO', 'SES'],
    }).valueAsString;
    this.pushCredentialsVersion = parameter('PushCredentialsVersion', {
      description:
        'Give it another value after filling in the push credentials, so that the deployment reads them again',
      default: '0',
    }).valueAsString;
    this.payeeVerificationUrl = parameter('PayeeVerificationUrl', {
      description: 'Where your bank answers whose an account is (Verification of Payee); empty: nobody is asked',
      default: '',
      allowedPattern: serviceUrl,
      constraintDescription: 'must be an https:// address without a query, or empty',
    }).valueAsString;
    this.closeWaitSeconds = Token.asNumber(
      parameter('CloseWaitSeconds', {
        type: 'Number',
        description: 'How long the batch waits between closing the due dates and reading them',
        default: batchLimits.closeWaitSeconds,
        minValue: 0,
        maxValue: batchLimits.closeWaitSecondsMax,
      }).value,
    );
  }
}
