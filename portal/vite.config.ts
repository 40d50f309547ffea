import { defineConfig } from 'vite';
import { serviceWorker } from '../web/offline/service-worker-plugin.ts';
import { webApp } from '../web/vite-app.ts';

const base = '/';

export default defineConfig(
  webApp(base, [serviceWorker({ base, folder: import.meta.dirname, publicFiles: ['icon.svg'] })]),
);
