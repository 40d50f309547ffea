type Said = Record<'title' | 'lead' | 'reference' | 'reload', string>;

/**
 * Puts the sentence in the place of the first picture. Should the page come all the same, it takes the place of this. It
 * imports nothing, for the reason of `report-error.ts`.
 */
export function sayThatItFailed(waiting: Element, { title, lead, reference, reload }: Said): void {
  const main = document.createElement('main');
  main.className = 'boot';
  main.append(
    element('h1', title),
    element('p', lead),
    element('p', reference),
    Object.assign(element('a', reload), { href: location.pathname + location.search }),
  );
  waiting.replaceWith(main);
}

function element<Name extends 'h1' | 'p' | 'a'>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
