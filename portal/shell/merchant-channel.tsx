import { useEffect } from 'react';
import { LiveChannel } from '../../web/live/live-channel.tsx';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { counterRequestsKey } from '../counter/counter-key.ts';
import { wantsAlerts } from '../notifications/alert-preferences.ts';
import { keptPayments } from '../payment/kept-payments.ts';
import { readPayment } from '../payment/read-payment.ts';

/** Has the portal told of what happens to the merchant's payments, and tells the merchant, if that is wanted here. */
export function MerchantChannel() {
  const { api } = useSignedIn();
  useEffect(() => {
    if (wantsAlerts()) void import('../notifications/chime.ts').then(({ allowSoundOnTouch }) => allowSoundOnTouch());
  }, []);
  return (
    <LiveChannel
      audience="merchant"
      kept={keptPayments}
      counterKey={counterRequestsKey}
      read={(id) => readPayment(api, id)}
      staysOpen={wantsAlerts}
      onRead={(payment, before) => {
        if (!wantsAlerts()) return;
        void import('../notifications/alert-merchant.ts').then(({ alertMerchant }) => alertMerchant(payment, before));
      }}
    />
  );
}
