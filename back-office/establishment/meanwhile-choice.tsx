import { meanwhiles, type Meanwhile } from '../../contract/coming-account.ts';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { accountWords } from './account-words.ts';

interface Props {
  value: Meanwhile | null;
  onChange: (value: Meanwhile) => void;
  error?: string | undefined;
}

/** What becomes of transfers until a new account counts, as the owner says. */
export function MeanwhileChoice({ value, onChange, error }: Props) {
  const own = useWords(accountWords);
  return (
    <>
      <ChoiceGroup
        label={own.meanwhile}
        look="chips"
        choices={meanwhiles.map((each) => ({ value: each, title: own.meanwhiles[each] }))}
        value={value}
        onChange={onChange}
      />
      {error !== undefined && <Notice tone="bad" title={error} live />}
    </>
  );
}
