import { randomBytes } from 'node:crypto';
import { gatherCast } from './cast.ts';
import { connectControls } from './controls.ts';
import { demoOptions } from './demo-options.ts';
import { narrator } from './narrator.ts';
import { openSystem } from './open-system.ts';
import { chapters } from './story/story.ts';
import { printCosts } from './cost/print-costs.ts';

/** `npm run demo`: tells the whole story over HTTP. Exits with 1 when a step does not go as told. */
async function main(): Promise<number> {
  const options = demoOptions(process.argv.slice(2));
  const tell = narrator(options.language);
  tell.say({
    fr: 'Encaissement : de la demande de paiement au fichier bancaire, par HTTP seulement.',
    en: 'from the payment request to the bank file, over HTTP only',
  });
  const system = await openSystem(options);
  const startedAt = performance.now();
  try {
    tell.say({ fr: `Système : ${system.url}`, en: system.isOwn ? 'started for this demo' : 'it was running already' });
    const controls = connectControls(system.url);
    const cast = await gatherCast(controls, {
      url: system.url,
      language: options.language,
      onAnswer: system.costs?.note,
    });
    const run = randomBytes(4).toString('hex');
    const key = (name: string) => `demo-${run}-${name}`;
    const stage = { ...cast, controls, tell, book: [], voided: [], key };
    for (const chapter of chapters) await chapter(stage);
    if (system.costs) printCosts(system.costs, options.language);
    console.log();
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    tell.say({
      fr: `Tout s’est passé comme raconté : ${tell.steps} étapes en ${seconds} s.`,
      en: 'everything went as told',
    });
    return 0;
  } catch (error) {
    console.error(`\n${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
    return 1;
  } finally {
    await system.close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
