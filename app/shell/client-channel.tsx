import { useQueryClient } from '@tanstack/react-query';
import { LiveChannel } from '../../web/live/live-channel.tsx';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { counterRequestsKey } from '../counter/counter-key.ts';
import { keptRequests } from '../payment/kept-requests.ts';
import { movesMoney } from '../payment/moves-money.ts';
import { readRequest } from '../payment/read-request.ts';
import { walletKey } from '../wallet/use-wallet.ts';

/** Has the App told of what happens to the client's requests, and with them to the balance. */
export function ClientChannel() {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return (
    <LiveChannel
      audience="client"
      kept={keptRequests}
      counterKey={counterRequestsKey}
      read={(id) => readRequest(api, id)}
      onRead={(request, before) => {
        if (movesMoney(request, before)) void queries.invalidateQueries({ queryKey: walletKey });
      }}
    />
  );
}
