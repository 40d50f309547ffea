import type { IAspect } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import type { IConstruct } from 'constructs';

/** Makes every function another one than before, by a word in its description: else Lambda may refuse to publish it again. */
export class Republish implements IAspect {
  private readonly word: string;

  constructor(word: string) {
    this.word = word;
  }

  visit(node: IConstruct): void {
    if (node instanceof CfnFunction) node.description = `${node.description ?? ''} (${this.word})`;
  }
}
