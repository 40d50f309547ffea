import { describe, expect, it } from 'vitest';
import { deployedWith, only } from '../deployed-stack.ts';

const pool = (deployed: ReturnType<typeof deployedWith>) =>
  deployed.properties(only(deployed, 'AWS::Cognito::UserPool', 'SignInMerchants'))['EmailConfiguration'];

describe('without a sender', () => {
  const off = deployedWith({ MailFrom: '' });

  it('SES is asked for nothing, and the pools mail by themselves', () => {
    expect(off.idsOf('AWS::SES::EmailIdentity')).toEqual([]);
    expect(off.idsOf('AWS::SES::ConfigurationSet')).toEqual([]);
    expect(off.idsOf('AWS::SES::ConfigurationSetEventDestination')).toEqual([]);
    expect(pool(off)).toEqual({ EmailSendingAccount: 'COGNITO_DEFAULT' });
    expect(pool(deployedWith({ MailFrom: '', SignInMailBy: 'SES' }))).toEqual({
      EmailSendingAccount: 'COGNITO_DEFAULT',
    });
  });

  it('functions are told that mail is off', () => {
    for (const start of ['EventsOnPaymentEvent', 'NoticesSendNotice']) {
      const { Environment } = off.properties(only(off, 'AWS::Lambda::Function', start));
      expect(Environment).toMatchObject({ Variables: { MAIL_FROM: '' } });
    }
  });
});

describe('with a sender', () => {
  const on = deployedWith({ MailFrom: 'no-reply@pay.example.fr', MailReplyTo: 'help@example.fr' });
  const properties = (type: string) => on.properties(only(on, type));

  it('its domain is to be proved, and what comes back is told to the one function', () => {
    expect(properties('AWS::SES::EmailIdentity')).toEqual({ EmailIdentity: 'pay.example.fr' });
    const { Name, DeliveryOptions } = properties('AWS::SES::ConfigurationSet');
    expect(DeliveryOptions).toEqual({ TlsPolicy: 'REQUIRE' });
    expect(properties('AWS::SES::ConfigurationSetEventDestination')).toMatchObject({
      ConfigurationSetName: Name,
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['BOUNCE', 'COMPLAINT'],
        EventBridgeDestination: { EventBusArn: expect.stringMatching(/:event-bus\/default$/) as string },
      },
    });
    const onMailEvent = only(on, 'AWS::Lambda::Function', 'MailOnMailEvent');
    expect(on.properties(only(on, 'AWS::Events::Rule', 'Mail'))).toMatchObject({
      EventPattern: {
        source: ['aws.ses'],
        'detail-type': ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': [Name] } } },
      },
      Targets: [{ Arn: on.attribute(onMailEvent, 'Arn') }],
    });
  });

  it('the pools mail by themselves until somebody says that SES takes the domain', () => {
    expect(pool(on)).toEqual({ EmailSendingAccount: 'COGNITO_DEFAULT' });
    const proved = deployedWith({ MailFrom: 'no-reply@pay.example.fr', SignInMailBy: 'SES' });
    expect(pool(proved)).toEqual({
      EmailSendingAccount: 'DEVELOPER',
      SourceArn: expect.stringMatching(/:identity\/pay\.example\.fr$/) as string,
      From: 'Encaissement <no-reply@pay.example.fr>',
    });
    const answered = deployedWith({
      MailFrom: 'no-reply@pay.example.fr',
      MailReplyTo: 'help@example.fr',
      SignInMailBy: 'SES',
    });
    expect(pool(answered)).toMatchObject({ ReplyToEmailAddress: 'help@example.fr' });
  });

  it('new notices that are to be mailed, or to ring, reach the function, and no others', () => {
    const { FilterCriteria, FunctionResponseTypes } = on.properties(
      only(on, 'AWS::Lambda::EventSourceMapping', 'Notices'),
    );
    const [filter] = (FilterCriteria as { Filters: { Pattern: string }[] }).Filters;
    expect(JSON.parse(filter?.Pattern ?? '')).toEqual({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { channel: { S: ['EMAIL', 'PUSH'] }, state: { S: ['PENDING'] } } },
    });
    expect(FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });
});

it.each(['no-reply', 'a b@example.fr', 'Encaissement <a@example.fr>', 'é@example.fr', 'a@example'])(
  'refuses %s as a sender',
  (MailFrom) => {
    expect(() => deployedWith({ MailFrom })).toThrow('MailFrom');
  },
);
