import type { Page } from 'playwright-core';

/**
 * Has the page translated, and what comes into it later: Chrome puts `<font>` elements in the place of texts, other browsers
 * put them around. A translated text ends in `°`.
 */
export const translate = (page: Page, way: 'in place of texts' | 'around texts'): Promise<unknown> =>
  page.evaluate(`(() => {
    const left = 'script, style, svg, textarea, font, [translate="no"]';
    const translate = (text) => {
      if (!text.data.trim() || !text.parentElement || text.parentElement.closest(left)) return;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.append(inner);
      if (${way === 'around texts'}) {
        text.replaceWith(outer);
        text.data += '°';
        inner.append(text);
      } else {
        inner.append(text.data + '°');
        text.before(outer);
        text.remove();
      }
    };
    const translateAll = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = root.nodeType === Node.TEXT_NODE ? [root] : [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      texts.forEach(translate);
    };
    translateAll(document.body);
    new MutationObserver((changes) => {
      for (const { target, type, addedNodes } of changes) {
        if (type === 'characterData') translate(target);
        addedNodes.forEach(translateAll);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  })()`);
