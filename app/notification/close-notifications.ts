import type { ClientPaymentRequest } from '../../web/api/client.ts';

/** What was asked for by a notification that is no news any more once the request is not open. */
const asking = new Set(['REQUESTED', 'REMINDED', 'EXTENDED']);

async function shown(filter?: GetNotificationOptions): Promise<Notification[]> {
  if (!('serviceWorker' in navigator)) return [];
  const registration = await navigator.serviceWorker.getRegistration('/app/');
  return (await registration?.getNotifications(filter)) ?? [];
}

/** Takes away what is shown about a request that is before its reader's eyes. */
export async function closeNotification(requestId: string): Promise<void> {
  for (const notification of await shown({ tag: requestId })) notification.close();
}

/** Takes away what asks for an answer to requests that are open no more: they were answered elsewhere, or ran out. */
export async function closeAnswered(requests: readonly ClientPaymentRequest[]): Promise<void> {
  const open = new Set(requests.filter(({ status }) => status === 'AWAITING_CLIENT').map(({ id }) => id));
  for (const notification of await shown()) {
    const { event } = (notification.data ?? {}) as { event?: string };
    if (event !== undefined && asking.has(event) && !open.has(notification.tag)) notification.close();
  }
}
