import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Card, Row, Stack } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords, words } from '../words/words.ts';
import type { Audience } from './configuration.ts';
import { askForPasskey, isPasskeyMade, makePasskey } from './make-passkey.ts';
import { useSignedIn } from './signed-in.tsx';

const passkeyWords = words({
  title: { fr: 'Se connecter plus vite', en: 'Sign in faster' },
  lead: {
    fr: 'Une clé d’accès (passkey) remplace le mot de passe et le code\u00a0: votre empreinte, votre visage ou le code de l’appareil suffit. Créez-la sur un appareil qui n’est qu’à vous.',
    en: 'A passkey stands for the password and the code: your fingerprint, your face or the device’s code will do. Create it on a device that is yours alone.',
  },
  create: { fr: 'Créer une clé d’accès', en: 'Create a passkey' },
  first: { fr: 'Vous vous connectez d’abord une fois de plus.', en: 'You sign in once more first.' },
  made: {
    fr: 'Votre clé d’accès est prête\u00a0: choisissez-la à la prochaine connexion.',
    en: 'Your passkey is ready: choose it the next time you sign in.',
  },
});

interface Props {
  audience: Audience;
  /** The app's root, to which the provider sends the browser back. */
  redirectUri: string;
}

/** Cognito leads nobody to a passkey whose account was opened by somebody else, as all of ours are: this does. */
export default function PasskeyCard({ audience, redirectUri }: Props) {
  const own = useWords(passkeyWords);
  const { session } = useSignedIn();
  const [isMade] = useState(isPasskeyMade);
  const [isLeaving, setLeaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const failed = (failure: unknown) => {
    setLeaving(false);
    setError(failure);
  };
  useEffect(() => {
    makePasskey({ audience, redirectUri }).catch(failed);
  }, [audience, redirectUri]);
  const create = () => {
    setLeaving(true);
    askForPasskey(session).catch(failed);
  };
  if (!('PublicKeyCredential' in window)) return null;
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <p>{own.lead}</p>
        {isMade ? (
          <Notice tone="good" live>
            {own.made}
          </Notice>
        ) : (
          <Row>
            <Button icon={<KeyRound aria-hidden="true" />} isPending={isLeaving} onPress={create}>
              {own.create}
            </Button>
            <p>{own.first}</p>
          </Row>
        )}
        <FailureNotice error={error} />
      </Stack>
    </Card>
  );
}
