import { ArrowLeftRight, Users } from 'lucide-react';
import type { Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { useWords, words } from '../../web/words/words.ts';
import { ChooseEstablishment } from './choose-establishment.tsx';
import { EstablishmentPicker } from './establishment-picker.tsx';

const moreWords = words({
  team: { fr: 'Équipe et établissements', en: 'Team and establishments' },
  changeUser: { fr: 'Changer d’utilisateur', en: 'Change user' },
});

/** What only some need of the account: another establishment, the team, and the next person at the same till; without a merchant, the way to one. */
export default function AccountMore({ merchant }: { merchant?: Schemas['OwnMerchant'] }) {
  const own = useWords(moreWords);
  const { session } = useSignedIn();
  if (!merchant) return <ChooseEstablishment />;
  const { id, tradeName, member } = merchant;
  return (
    <>
      {member.hasSeveral && <EstablishmentPicker current={id} name={tradeName} />}
      {member.rights.includes('manage') && (
        <ButtonLink href="/equipe" look="quiet">
          <Users aria-hidden="true" />
          <span className="visually-hidden">{own.team}</span>
        </ButtonLink>
      )}
      <Button look="quiet" aria-label={own.changeUser} onPress={() => void session.signIn(undefined, 'login')}>
        <ArrowLeftRight aria-hidden="true" />
      </Button>
    </>
  );
}
