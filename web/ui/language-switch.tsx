import { chooseLanguage, useLanguage } from '../words/language.ts';
import { Button } from './button.tsx';

/** The other language, by its own name. */
export function LanguageSwitch() {
  const other = useLanguage() === 'fr' ? 'en' : 'fr';
  return (
    <Button look="quiet" onPress={() => chooseLanguage(other)}>
      <span lang={other}>{other === 'en' ? 'English' : 'Français'}</span>
    </Button>
  );
}
