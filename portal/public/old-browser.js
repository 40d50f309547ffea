/*
 * For browsers that are older than the pages (web/browser-floor.ts), so in the words of 2009: none of them must stumble over
 * it. Each of these came with one of the oldest browsers that will do; a test holds them against what is known of browsers.
 */
(function () {
  var willDo =
    window.CSS &&
    CSS.supports &&
    CSS.supports('color', 'color-mix(in srgb, red, red)') &&
    'CompressionStream' in window &&
    'toSorted' in Array.prototype;
  if (!willDo) location.replace('/old-browser.html');
})();
