import { PageHeader } from '../../web/ui/layout.tsx';

export default function HowItWorksPage() {
  return <PageHeader title="HowItWorksPage" />;
}
