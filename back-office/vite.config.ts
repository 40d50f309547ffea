import { defineConfig } from 'vite';
import { webApp } from '../web/vite-app.ts';

/** Without a service worker: nothing can be done here without a network. */
export default defineConfig(webApp('/back-office/'));
