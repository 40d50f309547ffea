import { activateDevice } from './smoke/activate-device.ts';
import { answerMsMax, runSmoke } from './smoke/run-smoke.ts';
import { smokePeople } from './smoke/smoke-people.ts';

const usage = `npm run smoke -- URL [--pages | --activate]

Tries a system that runs, this laptop's (http://127.0.0.1:4000) or a deployed stage (the output WebUrl): pages, headers, sign-ins, and
a payment of 20.01 € of each type, all of which goes back. May be repeated. Exits with 1 when a check fails.

--pages     only what needs nobody's sign-in
--activate  once, for the test client in the cloud: SMOKE_CLIENT_TOKEN, and SMOKE_ACTIVATION_CODE from the back office;
            prints the JSON of SMOKE_PAYER, which is a secret

Who pays whom is never on the command line: SMOKE_MERCHANT_TOKEN, SMOKE_CLIENT_TOKEN and SMOKE_PAYER (docs/runbook.md, Smoke
test). The local run needs none of them.
`;

const [url, flag, ...more] = process.argv.slice(2);
const address = url !== undefined && URL.canParse(url) && more.length === 0 ? url : undefined;

if (address !== undefined && flag === '--activate') {
  console.log(JSON.stringify(await activateDevice(address, answerMsMax, process.env)));
} else if (address !== undefined && (flag === undefined || flag === '--pages')) {
  const people = () => smokePeople(address, answerMsMax, process.env);
  const failed = await runSmoke(address, flag === '--pages' ? undefined : people, console.log);
  process.exitCode = failed === 0 ? 0 : 1;
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
