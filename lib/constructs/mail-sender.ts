import { CfnCondition, CfnOutput, Fn, Stack, type ICfnConditionExpression } from 'aws-cdk-lib';
import type { CfnUserPool, UserPool } from 'aws-cdk-lib/aws-cognito';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination, CfnEmailIdentity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { StackParameters } from '../stack-parameters.ts';
import { ServiceFunction } from './service-function.ts';
import type { Tables } from './tables.ts';

export interface MailSenderProps {
  stage: Stage;
  tables: Tables;
  parameters: Pick<StackParameters, 'mailFrom' | 'mailReplyTo' | 'signInMailBy'>;
}

const senderName = 'Encaissement';

/**
 * Who mails come from: a domain proved to SES, with a configuration set whose bounces and complaints stop further mails.
 * Without a sender's address there is neither, and all else works.
 */
export class MailSender extends Construct {
  private readonly on: CfnCondition;
  private readonly parameters: MailSenderProps['parameters'];
  /** By name, since a policy cannot refer to what a condition leaves out. */
  private readonly configurationSetName: string;
  private readonly identityArn: string;
  private readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, { stage, tables, parameters }: MailSenderProps) {
    super(scope, id);
    const { mailFrom } = parameters;
    const { partition, region, account, stackName } = Stack.of(this);
    this.parameters = parameters;
    this.on = new CfnCondition(this, 'On', { expression: Fn.conditionNot(Fn.conditionEquals(mailFrom, '')) });
    // The sign at the end is for the empty address, which has no second part.
    const domain = Fn.select(1, Fn.split('@', `${mailFrom}@`));
    this.configurationSetName = `${stackName}-mails`;
    const arnOf = (resource: string) => `arn:${partition}:ses:${region}:${account}:${resource}`;
    this.identityArn = arnOf(`identity/${domain}`);
    this.configurationSetArn = arnOf(`configuration-set/${this.configurationSetName}`);

    const identity = new CfnEmailIdentity(this, 'Domain', { emailIdentity: domain });
    const set = new CfnConfigurationSet(this, 'ConfigurationSet', {
      name: this.configurationSetName,
      reputationOptions: { reputationMetricsEnabled: true },
      suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      // A mail says what somebody paid: it does not cross the net in clear.
      deliveryOptions: { tlsPolicy: 'REQUIRE' },
    });
    const destination = new CfnConfigurationSetEventDestination(this, 'Fates', {
      configurationSetName: set.ref,
      eventDestination: {
        enabled: true,
        matchingEventTypes: ['BOUNCE', 'COMPLAINT'],
        // The account's own bus: SES takes no other.
        eventBridgeDestination: { eventBusArn: `arn:${partition}:events:${region}:${account}:event-bus/default` },
      },
    });
    for (const each of [identity, set, destination]) each.cfnOptions.condition = this.on;

    this.onMailEvent(stage, tables);
    this.tellHowItStands(identity);
  }

  /** Tells a function who the sender is; nobody, while mail is off. */
  tell(user: ServiceFunction): void {
    user.addEnvironment('MAIL_FROM', this.parameters.mailFrom);
  }

  /** Lets a function send mails in this sender's name, and in no other. */
  grantSend(user: ServiceFunction): void {
    this.tell(user);
    user.addEnvironment('MAIL_REPLY_TO', this.parameters.mailReplyTo);
    user.addEnvironment('MAIL_CONFIGURATION_SET', this.configurationSetName);
    user.allow(['ses:SendEmail'], [this.identityArn, this.configurationSetArn], {
      StringEquals: { 'ses:FromAddress': this.parameters.mailFrom },
    });
  }

  /** Invitations and codes of a pool come from the same sender, once somebody has seen that SES takes its domain. */
  sendFor(pool: UserPool): void {
    const { mailFrom, mailReplyTo, signInMailBy } = this.parameters;
    const bySes = this.condition('SignInMailBySes', Fn.conditionAnd(this.on, Fn.conditionEquals(signInMailBy, 'SES')));
    const answered = this.condition('IsAnswered', Fn.conditionNot(Fn.conditionEquals(mailReplyTo, '')));
    (pool.node.defaultChild as CfnUserPool).emailConfiguration = Fn.conditionIf(
      bySes.logicalId,
      {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: this.identityArn,
        From: `${senderName} <${mailFrom}>`,
        ReplyToEmailAddress: Fn.conditionIf(answered.logicalId, mailReplyTo, { Ref: 'AWS::NoValue' }),
      },
      { EmailSendingAccount: 'COGNITO_DEFAULT' },
    );
  }

  /** Made once, however many pools ask for it. */
  private condition(id: string, expression: ICfnConditionExpression): CfnCondition {
    return (this.node.tryFindChild(id) as CfnCondition | undefined) ?? new CfnCondition(this, id, { expression });
  }

  private onMailEvent(stage: Stage, tables: Tables): void {
    const onMailEvent = new ServiceFunction(this, 'OnMailEvent', {
      stage,
      entry: 'on-mail-event/handler.ts',
      description: 'Marks the addresses that mails came back from, or that complained',
      asynchronous: true,
    });
    tables.grantPartitions(onMailEvent, 'directory', ['MAIL#'], 'put');
    new Rule(this, 'CameBack', {
      description: 'Mails that came back, and complaints',
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSetName] } } },
      },
      targets: [new LambdaFunction(onMailEvent)],
    });
  }

  private tellHowItStands(identity: CfnEmailIdentity): void {
    const stack = Stack.of(this);
    const { mailFrom } = this.parameters;
    new CfnOutput(stack, 'MailStatus', {
      description: 'Who notices are mailed from; off without a sender',
      value: Fn.conditionIf(this.on.logicalId, `on: ${mailFrom}`, 'off').toString(),
    });
    const records = [
      [identity.attrDkimDnsTokenName1, identity.attrDkimDnsTokenValue1],
      [identity.attrDkimDnsTokenName2, identity.attrDkimDnsTokenValue2],
      [identity.attrDkimDnsTokenName3, identity.attrDkimDnsTokenValue3],
    ] as const;
    records.forEach(([name, value], index) => {
      new CfnOutput(stack, `MailDkimRecord${index + 1}`, {
        description: 'CNAME record for the DNS of the domain, which proves it to SES',
        value: `${name} CNAME ${value}`,
        condition: this.on,
      });
    });
  }
}
