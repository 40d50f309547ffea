import { within } from '../../web/within.ts';

/** How long the browser's question may stand unanswered before the page says so. */
const questionMs = 15_000;

/** Whether the system shows notifications of this page, as far as anybody has been asked. */
export type Permission = NotificationPermission | 'unknown-here';

/** Phones' browsers show a page's notifications through a service worker only, which the portal has none of. */
export const notificationPermission = (): Permission =>
  'Notification' in window ? Notification.permission : 'unknown-here';

/** Asks for permission; to be called when somebody taps. What it is by now, when the browser's question gets no answer. */
export async function askForNotifications(): Promise<Permission> {
  if (!('Notification' in window)) return 'unknown-here';
  // Some browsers throw at once instead of answering.
  const asked = async () => Notification.requestPermission();
  return within(questionMs, asked()).catch(notificationPermission);
}

export interface Shown {
  title: string;
  body: string;
  language: string;
  /** One with the same name takes the place of the earlier one, also from another tab. */
  tag: string;
  onClick?: () => void;
}

/** @returns whether this browser can: Chrome on Android has the constructor, and refuses to use it */
export function showNotification({ title, body, language, tag, onClick }: Shown): boolean {
  try {
    const notification = new Notification(title, { body, lang: language, tag, icon: '/icon.svg' });
    notification.onclick = () => {
      window.focus();
      notification.close();
      onClick?.();
    };
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
