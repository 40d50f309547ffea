import { settlementMeans, type SettlementMeans } from '../../contract/settlement-means.ts';
import { Split } from 'lucide-react';
import { Button } from '../../web/ui/button.tsx';
import { Row } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { complementWords } from './complement-words.ts';
import { MeansIcon } from './means-icon.tsx';

interface Props {
  onChoose: (means: SettlementMeans) => void;
  onSplit: () => void;
  /** The means that is being noted. */
  pending: SettlementMeans | undefined;
}

/** One tap for the means that settles all of the remainder. */
export function ComplementChoice({ onChoose, onSplit, pending }: Props) {
  const own = useWords(complementWords);
  const { means: names } = useWords(paymentWords);
  return (
    <>
      <p>{own.ask}</p>
      <Row>
        {settlementMeans.map((means) => (
          <Button
            key={means}
            icon={<MeansIcon means={means} />}
            isPending={pending === means}
            isDisabled={pending !== undefined && pending !== means}
            onPress={() => onChoose(means)}
          >
            {names[means]}
          </Button>
        ))}
      </Row>
      <Row>
        <Button look="quiet" icon={<Split aria-hidden="true" />} onPress={onSplit}>
          {own.split}
        </Button>
      </Row>
    </>
  );
}
