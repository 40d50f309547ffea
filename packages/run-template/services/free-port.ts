import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { StartError } from '../start-error.ts';

/**
 * A TCP port that nobody listens on now, for a program that cannot be told "any" itself: the wanted one, or a free one.
 * @throws StartError when the wanted port is taken
 */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const remedy = `Port ${wanted} is taken: stop the program that uses it, or choose another.`;
      reject(error.code === 'EADDRINUSE' ? new StartError(remedy) : error);
    });
    // All interfaces, as DynamoDB Local binds them all: a port free on one of them only would fail later.
    probe.listen(wanted, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
