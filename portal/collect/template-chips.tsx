import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { EditTemplates } from './edit-templates.tsx';
import styles from './template-chips.module.css';
import type { Template } from './templates.ts';
import { collectWords } from './words.ts';

interface Props {
  templates: readonly Template[];
  onChoose: (template: Template) => void;
}

/** What is asked for often, a tap each. */
export function TemplateChips({ templates, onChoose }: Props) {
  const own = useWords(collectWords);
  const language = useLanguage();
  const [isEdited, setEdited] = useState(false);
  if (templates.length === 0 && !isEdited) return null;
  return (
    <div className={styles.chips} role="group" aria-label={own.templates}>
      {templates.map((template) => (
        <Button key={template.name} onPress={() => onChoose(template)}>
          <span>
            <bdi>{template.name}</bdi> {formatCents(template.amount.value, language)}
          </span>
        </Button>
      ))}
      <Button look="quiet" aria-label={own.editTemplates} onPress={() => setEdited(true)}>
        <Pencil aria-hidden="true" />
      </Button>
      {isEdited && <EditTemplates templates={templates} onClose={() => setEdited(false)} />}
    </div>
  );
}
