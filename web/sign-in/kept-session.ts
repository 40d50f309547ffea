import type { Audience } from './configuration.ts';
import { deviceStorage } from '../storage.ts';

/** What the browser keeps of a session, for all its tabs. */
export interface KeptSession {
  refreshToken(): string | undefined;
  /** Whose it is, as the provider knows them. */
  subject(): string | null;
  begin(refreshToken: string, subject: string | null): void;
  renew(refreshToken: string): void;
  forget(): void;
  /** Whether somebody has signed out, and the provider has not sent the browser back yet. */
  isLeaving(): boolean;
  leave(): void;
  arriveOutside(): void;
}

export function keptSession(audience: Audience): KeptSession {
  const names = {
    refreshToken: `${audience}.refresh-token`,
    subject: `${audience}.subject`,
    leaving: `${audience}.signing-out`,
  };
  const forget = () => {
    deviceStorage.removeItem(names.refreshToken);
    deviceStorage.removeItem(names.subject);
  };
  return {
    refreshToken: () => deviceStorage.getItem(names.refreshToken) ?? undefined,
    subject: () => deviceStorage.getItem(names.subject),
    begin(refreshToken, subject) {
      // Whose it is first: a tab that hears of the token must not take it for the one before.
      if (subject !== null) deviceStorage.setItem(names.subject, subject);
      deviceStorage.setItem(names.refreshToken, refreshToken);
    },
    renew: (refreshToken) => deviceStorage.setItem(names.refreshToken, refreshToken),
    forget,
    isLeaving: () => deviceStorage.getItem(names.leaving) !== null,
    leave() {
      deviceStorage.setItem(names.leaving, 'yes');
      forget();
    },
    arriveOutside: () => deviceStorage.removeItem(names.leaving),
  };
}
