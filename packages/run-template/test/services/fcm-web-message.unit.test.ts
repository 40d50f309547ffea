import { describe, expect, it } from 'vitest';
import { fcmWebMessage } from '../../services/fcm-web-message.ts';

describe('a message of Firebase, as a browser gets it', () => {
  it('is the part for browsers over the part for all, with the link where the library looks for it', () => {
    const message = {
      notification: { title: 'Hello', body: 'For all' },
      data: { id: '1' },
      android: { notification: { tag: 'android' } },
      webpush: {
        headers: { TTL: '60' },
        notification: { body: 'For browsers', tag: 'one' },
        fcm_options: { link: 'https://app.example/' },
      },
    };
    expect(fcmWebMessage({ fcmV1Message: { validate_only: false, message } }, 'message-1')).toEqual({
      from: '000000000000',
      fcmMessageId: 'message-1',
      notification: { title: 'Hello', body: 'For browsers', tag: 'one', click_action: 'https://app.example/' },
      data: { id: '1' },
      fcmOptions: { link: 'https://app.example/' },
    });
  });

  it('has no notification where the message has only data', () => {
    expect(fcmWebMessage({ fcmV1Message: { message: { data: { event: 'ENDED' } } } }, 'message-1')).toEqual({
      from: '000000000000',
      fcmMessageId: 'message-1',
      data: { event: 'ENDED' },
    });
  });

  it.each([undefined, 'text', {}, { fcmV1Message: 7 }])(
    'of something that is none has nothing in it: %s',
    (payload) => {
      expect(fcmWebMessage(payload, 'message-1')).toEqual({ from: '000000000000', fcmMessageId: 'message-1' });
    },
  );
});
