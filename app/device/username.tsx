import { useMe } from './use-device.ts';

/** Tells a password manager whose code it keeps. Nobody else needs to see it. */
export function Username() {
  const { data: me } = useMe();
  return <input type="text" name="username" autoComplete="username" value={me?.identifiers[0] ?? ''} readOnly hidden />;
}
