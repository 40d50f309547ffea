import { synthesize } from '../../local/synthesize.ts';

/** Before tests of a whole system: the app that all of them run, made once, which takes longer than a hook may. */
export default async function makeApp(): Promise<void> {
  await synthesize();
}
