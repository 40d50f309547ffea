import { defineConfig } from 'vite';
import { webApp } from '../web/vite-app.ts';

export default defineConfig(webApp('/app/'));
