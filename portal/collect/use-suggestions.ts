import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react';

interface Options<T> {
  /** What is offered for the text as it is. */
  offered: readonly T[];
  onPick: (item: T) => void;
}

/**
 * A text field that offers what may be meant, by the pattern of the ARIA Authoring Practices (combobox with a list, nothing
 * chosen by itself): the focus stays in the field. React Aria's is 30 KB more on the page that is opened most.
 */
export function useSuggestions<T>({ offered, onPick }: Options<T>) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const isShown = isOpen && offered.length > 0;
  const active = isShown ? Math.min(marked, offered.length - 1) : -1;
  const open = () => {
    setOpen(true);
    setMarked(-1);
  };
  const close = () => setOpen(false);
  const pick = (index: number) => {
    const item = offered[index];
    close();
    if (item !== undefined) onPick(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length > 0) {
      setOpen(true);
      setMarked(active < 0 && step < 0 ? offered.length - 1 : (active + step + offered.length) % offered.length);
    } else if (event.key === 'Enter' && active >= 0) pick(active);
    else if (event.key === 'Escape' && isShown) close();
    else return;
    event.preventDefault();
  };
  return {
    isShown,
    open,
    close,
    inputProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isShown,
      'aria-controls': isShown ? id : undefined,
      'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
      onKeyDown,
    } as const,
    listProps: { id, role: 'listbox' } as const,
    optionProps: (index: number) =>
      ({
        id: `${id}-${index}`,
        role: 'option',
        'aria-selected': index === active,
        // The field keeps the focus: to lose it closes the list.
        onMouseDown: (event: MouseEvent) => event.preventDefault(),
        onClick: () => pick(index),
      }) as const,
  };
}
