import { CircleCheck, CircleSlash, CircleX, Hand, Hourglass, RotateCcw, Send, Smartphone } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PaymentRequest, PaymentStatus } from '../../web/api/client.ts';
import type { BannerTone } from './state-banner.tsx';

const looks: Record<PaymentStatus, { tone: BannerTone; icon: ReactNode }> = {
  AWAITING_CLIENT: { tone: 'waiting', icon: <Send /> },
  AWAITING_MERCHANT: { tone: 'action', icon: <Hand /> },
  VALIDATED: { tone: 'good', icon: <CircleCheck /> },
  CLIENT_DECLINED: { tone: 'bad', icon: <CircleX /> },
  CANCELLED: { tone: 'neutral', icon: <CircleSlash /> },
  CLIENT_EXPIRED: { tone: 'neutral', icon: <Hourglass /> },
  MERCHANT_DECLINED: { tone: 'neutral', icon: <CircleSlash /> },
  MERCHANT_EXPIRED: { tone: 'bad', icon: <Hourglass /> },
  MERCHANT_BLOCKED: { tone: 'neutral', icon: <CircleSlash /> },
  VOIDED: { tone: 'neutral', icon: <RotateCcw /> },
  REFUNDED: { tone: 'neutral', icon: <RotateCcw /> },
};

/** The colour and the picture of a state; a request that the client has open looks like a phone. */
export const stateLook = ({ status, openedAt }: PaymentRequest): { tone: BannerTone; icon: ReactNode } =>
  status === 'AWAITING_CLIENT' && openedAt !== undefined ? { ...looks[status], icon: <Smartphone /> } : looks[status];
