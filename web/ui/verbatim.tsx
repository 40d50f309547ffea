interface Props {
  children: string | undefined;
  className?: string | undefined;
}

/**
 * A name that somebody gave, or what is compared letter by letter: written as it is, in its own direction, also where the
 * browser translates the page.
 */
export function Verbatim({ children, className }: Props) {
  return (
    <bdi translate="no" className={className}>
      {children}
    </bdi>
  );
}
