import { describe, expect, it } from 'vitest';
import { readPush } from '../../../app/notification/push-message.ts';

const requestId = 'abcdefghijklmnopqrstuvwxyz';
const generic = { title: 'Mes chèques-vacances', body: 'Ouvrez l’application pour voir vos demandes.' };

/** As Firebase hands it over, in part. */
const sent = (title: string, body: string, data: Record<string, string>, tag = data['paymentRequestId']) =>
  JSON.stringify({
    from: '123456789012',
    fcmMessageId: 'message-1',
    notification: { title, body, tag, click_action: 'https://app.example/app/' },
    data,
    fcmOptions: { link: 'https://app.example/app/' },
  });

describe('what the server sends', () => {
  it.each(['fr', 'en'] as const)('is shown in the words that it has, whatever the phone is set to: %s', (language) => {
    const data = { paymentRequestId: requestId, event: 'REMINDED' };
    expect(readPush(sent('Payment request', 'You have one.', data), language)).toEqual({
      act: 'show',
      title: 'Payment request',
      body: 'You have one.',
      tag: requestId,
      requestId,
      event: 'REMINDED',
    });
  });

  it('as a test is about no request', () => {
    expect(readPush(sent('Essai réussi', 'Comme ceci.', { event: 'TEST' }, 'test'), 'fr')).toEqual({
      act: 'show',
      title: 'Essai réussi',
      body: 'Comme ceci.',
      tag: 'test',
      event: 'TEST',
    });
  });
});

describe('a request that was answered elsewhere', () => {
  const data = { paymentRequestId: requestId, event: 'ENDED' };

  it('is taken away', () => {
    expect(readPush(JSON.stringify({ data }), 'fr')).toEqual({ act: 'close', tag: requestId });
  });

  it.each([
    ['has words of its own', { data, notification: { title: 'Demande annulée', body: 'Rien à faire.' } }],
    ['is about no request', { data: { event: 'ENDED' } }],
    ['is about something that is no request', { data: { ...data, paymentRequestId: `${requestId}?` } }],
    ['is about another event', { data: { ...data, event: 'ended' } }],
  ])('is not what a push says that %s', (_what, message) => {
    expect(readPush(JSON.stringify(message), 'fr').act).toBe('show');
  });
});

describe('a push that is not as it should be', () => {
  it.each([
    undefined,
    '',
    'null',
    '7',
    '[]',
    '"text"',
    '{',
    '{"notification":null,"data":null}',
    '{"notification":[],"data":"x"}',
    '{"notification":{"title":{"toString":1},"body":7}}',
    '{"notification":{"title":"  ","body":"Venez gagner un lot"}}',
    '{"notification":{"title":"","body":"x"},"data":{"paymentRequestId":{"$ne":1}}}',
  ])('shows the generic words and never throws: %s', (text) => {
    expect(readPush(text, 'fr')).toEqual({ act: 'show', ...generic, tag: 'news' });
  });

  it('has its generic words in the language of the phone', () => {
    expect(readPush('', 'en')).toMatchObject({ title: 'My holiday vouchers' });
  });

  it.each(['../../evil', 'https://evil.example/', `${requestId}/`, requestId.toUpperCase(), `${requestId}a`, ''])(
    'leads to no address that is no request: %s',
    (paymentRequestId) => {
      const message = { notification: { title: 'Bonjour', tag: '../x' }, data: { paymentRequestId } };
      expect(readPush(JSON.stringify(message), 'fr')).toEqual({ act: 'show', title: 'Bonjour', body: '', tag: 'news' });
    },
  );

  it('is cut where a screen has no room', () => {
    const message = readPush(
      JSON.stringify({ notification: { title: 'a'.repeat(5_000), body: 'b'.repeat(5_000) } }),
      'fr',
    );
    expect(message).toMatchObject({ title: 'a'.repeat(80), body: 'b'.repeat(200) });
  });
});
