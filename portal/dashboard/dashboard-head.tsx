import { PageHeader } from '../../web/ui/layout.tsx';
import { useWords, words } from '../../web/words/words.ts';

const headWords = words({
  title: { fr: 'Tableau de bord', en: 'Dashboard' },
  lead: {
    fr: 'Ce que vos clients ont validé aujourd’hui et ce mois-ci, ce qui arrive sur votre compte, et ce qui attend votre réponse.',
    en: 'What your clients approved today and this month, what arrives on your account, and what waits for your answer.',
  },
});

/** Of every visit's first files: what the dashboard says is read while its charts and figures come. */
export function DashboardHead() {
  const { title, lead } = useWords(headWords);
  return <PageHeader title={title} lead={lead} />;
}
