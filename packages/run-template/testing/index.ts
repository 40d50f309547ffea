/** What a test of a running template needs. */
export { ofThisWorker } from './dynamodb-per-worker.ts';
export { cookieBrowser } from './cookie-browser.ts';
export { openEventConnection, type EventConnection, type EventMessage } from './event-connection.ts';
export { templateGateway, type TemplateGateway } from './template-gateway.ts';
