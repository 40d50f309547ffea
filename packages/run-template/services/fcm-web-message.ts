import { isRecord } from '../template/cloud-formation.ts';

/**
 * What Firebase hands to a browser's service worker of a message of its HTTP v1 API, which is what SNS sends on: the part
 * for browsers over the part for all, and the link in both of the places where Firebase's own library looks for it.
 *
 * @param payload the platform's payload as it was published to SNS, parsed
 * @param messageId names the message; Firebase makes one for each that it takes
 * @see https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages#WebpushConfig
 */
export function fcmWebMessage(payload: unknown, messageId: string): Record<string, unknown> {
  const message = record(record(record(payload)['fcmV1Message'])['message']);
  const web = record(message['webpush']);
  const { link } = record(web['fcm_options']);
  const notification = { ...record(message['notification']), ...record(web['notification']) };
  const data = { ...record(message['data']), ...record(web['data']) };
  return {
    from: '000000000000',
    fcmMessageId: messageId,
    ...(Object.keys(notification).length > 0 && {
      notification: { ...notification, ...(link !== undefined && { click_action: link }) },
    }),
    ...(Object.keys(data).length > 0 && { data }),
    ...(link !== undefined && { fcmOptions: { link } }),
  };
}

const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
