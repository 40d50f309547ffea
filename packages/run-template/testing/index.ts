/** What a test of a running template needs. */
export { cookieBrowser } from './cookie-browser.ts';
