import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workerNotifications } from '../../../app/notification/worker-notifications.ts';
import type { WindowClient, WorkerScope } from '../../../web/offline/worker-scope.ts';

const requestId = 'abcdefghijklmnopqrstuvwxyz';
const closed: string[] = [];
const shown = new Map<string, Notification>();
let pages: WindowClient[];
const opened: string[] = [];

const aPage = (path: string, focus = () => Promise.resolve()) => ({
  url: `https://pay.example.fr${path}`,
  postMessage: vi.fn<(message: unknown) => void>(),
  focus: vi.fn(focus),
});
const notificationOf = (tag: string, data: unknown): Notification =>
  ({ tag, data, close: () => void (closed.push(tag), shown.delete(tag)) }) as Notification;

const scope: Pick<WorkerScope, 'registration' | 'clients' | 'navigator'> = {
  navigator: { language: 'fr-FR' },
  registration: {
    showNotification: (_title, { tag = '', data }) => {
      shown.set(tag, notificationOf(tag, data));
      return Promise.resolve();
    },
    getNotifications: ({ tag }) => Promise.resolve([...shown.values()].filter((each) => each.tag === tag)),
  },
  clients: {
    claim: () => Promise.resolve(),
    matchAll: () => Promise.resolve(pages),
    openWindow: (path) => Promise.resolve(void opened.push(path)),
  },
};
const notifications = workerNotifications(scope as WorkerScope);

beforeEach(() => {
  closed.length = 0;
  opened.length = 0;
  shown.clear();
  pages = [];
});

describe('a press on a notification', () => {
  const press = (data: unknown) => notifications.open(notificationOf('tag', data));

  it('opens the request where no page of the App is open; the portal is none', async () => {
    pages = [aPage('/demandes/x'), aPage('/application')];
    await press({ requestId });
    expect(opened).toEqual([`/app/?request=${requestId}`]);
    expect(closed).toEqual(['tag']);
  });

  it.each([undefined, null, {}])('opens the App where it is about no request: %s', async (data) => {
    await press(data);
    expect(opened).toEqual(['/app/']);
  });

  it('takes the open page there and brings it to the front', async () => {
    const page = aPage('/app/cheques');
    pages = [aPage('/'), page];
    await press({ requestId });
    expect(page.postMessage).toHaveBeenCalledWith({ type: 'open', path: `/app/?request=${requestId}` });
    expect(page.focus).toHaveBeenCalled();
    expect(opened).toEqual([]);
  });

  it('takes it there also where no window may be brought to the front', async () => {
    const page = aPage('/app/', () => Promise.reject(new DOMException('not allowed', 'InvalidAccessError')));
    pages = [page];
    await press({ requestId });
    expect(page.postMessage).toHaveBeenCalled();
  });
});

describe('a push', () => {
  const about = (event: string, title?: string) =>
    JSON.stringify({ ...(title && { notification: { title } }), data: { paymentRequestId: requestId, event } });

  it('takes the place of the one before about the same request', async () => {
    await notifications.receive(about('REQUESTED', 'Demande de paiement'));
    await notifications.receive(about('REMINDED', 'Demande de paiement'));
    expect([...shown.keys()]).toEqual([requestId]);
    expect(shown.get(requestId)?.data).toEqual({ requestId, event: 'REMINDED' });
  });

  it('that says it is answered takes away that one, and no other', async () => {
    await notifications.receive(about('REQUESTED', 'Demande de paiement'));
    await notifications.receive('{"notification":{"title":"Bonjour","tag":"other"}}');
    await notifications.receive(about('ENDED'));
    expect([...shown.keys()]).toEqual(['other']);
  });
});

it('another address of the browser is told to every open page', async () => {
  const [app, other] = [aPage('/app/'), aPage('/app/compte')];
  pages = [app, other];
  await notifications.tellAddressChanged();
  for (const page of [app, other]) expect(page.postMessage).toHaveBeenCalledWith({ type: 'push-address-changed' });
});
