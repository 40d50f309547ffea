import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readDeployment } from '../../web/sign-in/configuration.ts';
import { useDevice, useMe } from '../device/use-device.ts';
import { AskCard } from './ask-card.tsx';
import { mayAsk } from './may-ask.ts';

/** Asks whether to notify a device that can pay, until there is an answer; not while `isLoading` what stands below. */
export default function Ask({ isLoading }: { isLoading: boolean }) {
  // As it was when the page was opened: what is answered here stays to be read.
  const [isWanted] = useState(mayAsk);
  const { data: me } = useMe();
  const { data: key } = useDevice();
  const { data: deployment } = useQuery({
    queryKey: ['deployment'],
    queryFn: readDeployment,
    enabled: isWanted,
    staleTime: Infinity,
  });
  if (isLoading || !isWanted || !me || !key || !deployment?.push) return null;
  return <AskCard clientId={me.id} deviceId={key.id} />;
}
