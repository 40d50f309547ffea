import { defineConfig } from 'vite';
import { serviceWorker } from '../web/offline/service-worker-plugin.ts';
import { webApp } from '../web/vite-app.ts';

const base = '/app/';
/** The other pictures are for the phone's home screen, which keeps them itself. */
const publicFiles = ['icon.svg', 'manifest.webmanifest'];

export default defineConfig(webApp(base, [serviceWorker({ base, folder: import.meta.dirname, publicFiles })]));
