/** What a translator has put in the place of a text; each stands for one text only. */
const standIns = new WeakMap<Node, ChildNode>();
const taken = new WeakSet<Node>();

/**
 * Lets React go on in a page that a browser translates. Chrome and Edge put `<font>` elements in the place of texts, or
 * around them. React, which looks for the texts where it had put them, then throws in the middle of a page (it does not
 * mean to change that: https://github.com/facebook/react/issues/11538), and what it changes in a text that is not on the
 * page any more is seen by nobody. To be called before React starts.
 *
 * What is where React believes it to be is treated as ever.
 */
export function bearTranslation(): void {
  new MutationObserver(noteStandIns).observe(document.body, { childList: true, subtree: true });
  const { prototype } = Node;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- each is called on a node, below
  const { removeChild, insertBefore } = prototype;

  prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return removeChild.call(this, child) as T;
    const shown = child.parentNode ? child : standIns.get(child);
    if (shown?.parentNode) removeChild.call(shown.parentNode, shown);
    return child;
  };

  prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    return insertBefore.call(this, node, before && placeOf(before, this)) as T;
  };

  const nodeValue = Object.getOwnPropertyDescriptor(prototype, 'nodeValue');
  Object.defineProperty(prototype, 'nodeValue', {
    ...nodeValue,
    set(this: Node, text: string) {
      nodeValue?.set?.call(this, text);
      // Seen at once, as it is; the translator takes it for a text that is new.
      standIns.get(this)?.replaceWith(this);
    },
  });
}

/** A text went, and a `<font>`, of which React makes none, came where it was. */
function noteStandIns(changes: MutationRecord[]): void {
  for (const { removedNodes, addedNodes, previousSibling, nextSibling } of changes) {
    for (const text of removedNodes) {
      if (text.nodeType !== Node.TEXT_NODE) continue;
      const standIn = [...addedNodes, previousSibling, nextSibling].find(
        (node) => node?.nodeName === 'FONT' && !taken.has(node),
      );
      if (!standIn) continue;
      standIns.set(text, standIn as ChildNode);
      taken.add(standIn);
    }
  }
}

/** The child of `parent` in which `node` is, or what stands for it; none, which is the end, where it cannot be found. */
function placeOf(node: Node, parent: Node): Node | null {
  for (let at: Node | null | undefined = node; at; at = at.parentNode ?? standIns.get(at)) {
    if (at.parentNode === parent) return at;
  }
  return null;
}
