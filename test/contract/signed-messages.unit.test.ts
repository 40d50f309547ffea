import { expect, it } from 'vitest';
import { cents } from '../../contract/money.ts';
import { addDeviceMessage, approvalMessage, changeCodeMessage } from '../../contract/signed-messages.ts';

it('writes an approval with its members in the order of RFC 8785 and no space', () => {
  const payment = { id: 'request', merchantId: 'merchant', challenge: 'challenge' };
  expect(approvalMessage({ payment, amount: cents(8550) })).toBe(
    '{"amount":8550,"challenge":"challenge","currency":"EUR","merchantId":"merchant","paymentRequestId":"request"}',
  );
});

it('names the action, so that no signature serves another purpose', () => {
  expect(changeCodeMessage('marie')).toBe('{"action":"change-code","clientId":"marie"}');
  expect(addDeviceMessage('marie', 'phone')).toBe('{"action":"add-device","clientId":"marie","deviceId":"phone"}');
});
