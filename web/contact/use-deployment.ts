import { useEffect, useState } from 'react';
import { readDeployment, type Deployment } from '../sign-in/configuration.ts';

/** What the deployment says of itself; undefined while it is read, and where it cannot be, which signing in says. */
export function useDeployment(): Deployment | undefined {
  const [deployment, setDeployment] = useState<Deployment>();
  useEffect(() => {
    readDeployment().then(setDeployment, () => undefined);
  }, []);
  return deployment;
}
