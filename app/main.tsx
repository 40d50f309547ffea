import { show } from '../web/show.tsx';
import { App } from './app.tsx';
import { watchInstallation } from './install/installation.ts';
import { registerServiceWorker } from './offline/register-service-worker.ts';

watchInstallation();
if (import.meta.env.PROD) registerServiceWorker();
show(<App />);
