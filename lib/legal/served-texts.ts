import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LegalText } from '../../contract/legal-text.ts';
import { draftsFolder } from './legal-texts.ts';

/** Where the pages read them. */
const servedAt = 'legal';

/** The texts as files beside the pages, so that a deployment changes them without another build. */
export function servedTexts(texts: ReadonlyMap<string, LegalText>): ISource {
  // The folder only stands for them where bundling is skipped.
  return Source.asset(draftsFolder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never run: what is there to do is done here.
      image: DockerImage.fromRegistry('node:24'),
      local: {
        tryBundle(outputDir) {
          mkdirSync(join(outputDir, servedAt));
          for (const [name, text] of texts) {
            writeFileSync(join(outputDir, servedAt, `${name}.json`), JSON.stringify(text));
          }
          return true;
        },
      },
    },
  });
}
