import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../web/ui/button.tsx';
import { useWords } from '../../web/words/words.ts';
import type { DraftValues } from './initial-values.ts';
import { SaveTemplate } from './save-template.tsx';
import { collectWords } from './words.ts';

/** « Enregistrer comme modèle », for a request that has an amount. */
export function KeepAsTemplate({ values }: { values: DraftValues }) {
  const own = useWords(collectWords);
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { amount } = values;
  if (amount === undefined) return null;
  return (
    <>
      <Button
        look="quiet"
        icon={<Bookmark aria-hidden="true" />}
        onPress={() => {
          setSaved(false);
          setOpen(true);
        }}
      >
        {own.saveTemplate}
      </Button>
      <p role="status">{isSaved ? own.templateSaved : ''}</p>
      {isOpen &&
        // A form is not to stand in another.
        createPortal(
          <SaveTemplate
            values={{ ...values, amount }}
            onClose={() => setOpen(false)}
            onSaved={() => {
              setOpen(false);
              setSaved(true);
            }}
          />,
          document.body,
        )}
    </>
  );
}
