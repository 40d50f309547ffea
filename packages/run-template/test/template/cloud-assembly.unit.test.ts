import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCloudAssembly } from '../../template/cloud-assembly.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assembly-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: unknown): void {
  writeFileSync(join(folder, file), JSON.stringify(content));
}

const stack = { type: 'aws:cloudformation:stack', properties: { templateFile: 'Shop.template.json' } };

describe('readCloudAssembly', () => {
  it('finds the template and where each asset stands', () => {
    write('manifest.json', {
      artifacts: {
        Shop: stack,
        'Shop.assets': { type: 'cdk:asset-manifest', properties: { file: 'Shop.assets.json' } },
      },
    });
    write('Shop.template.json', { Resources: {} });
    write('Shop.assets.json', {
      files: { abc: { source: { path: 'asset.abc' }, destinations: { current: { objectKey: 'abc.zip' } } } },
    });

    const assembly = readCloudAssembly(folder);

    expect(assembly.stackName).toBe('Shop');
    expect(assembly.template).toEqual({ Resources: {} });
    expect(assembly.assets.get('abc.zip')).toBe(join(folder, 'asset.abc'));
  });

  it('holds what a nested stack holds, with what the stack above gives it', () => {
    write('manifest.json', {
      artifacts: {
        Shop: stack,
        'Shop.assets': { type: 'cdk:asset-manifest', properties: { file: 'Shop.assets.json' } },
      },
    });
    const TemplateURL = { 'Fn::Sub': 'https://s3.${AWS::Region}.${AWS::URLSuffix}/assets/abc.json' };
    const Parameters = { queueName: { 'Fn::GetAtt': ['Queue', 'QueueName'] } };
    write('Shop.template.json', {
      Resources: {
        Queue: { Type: 'AWS::SQS::Queue' },
        Watch: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL, Parameters } },
        Reader: { Type: 'Custom::Reader', Properties: { Topic: { 'Fn::GetAtt': ['Watch', 'Outputs.topic'] } } },
      },
    });
    write('Watch.template.json', {
      Parameters: { queueName: { Type: 'String' }, period: { Type: 'Number', Default: 60 } },
      Resources: {
        Topic: { Type: 'AWS::SNS::Topic' },
        Alarm: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: { Dimensions: [{ Name: 'QueueName', Value: { Ref: 'queueName' } }], Period: { Ref: 'period' } },
        },
      },
      Outputs: { topic: { Value: { Ref: 'Topic' } } },
    });
    const destinations = { current: { objectKey: 'abc.json' } };
    write('Shop.assets.json', { files: { abc: { source: { path: 'Watch.template.json' }, destinations } } });

    expect(readCloudAssembly(folder).template.Resources).toEqual({
      Queue: { Type: 'AWS::SQS::Queue' },
      Reader: { Type: 'Custom::Reader', Properties: { Topic: { Ref: 'Topic' } } },
      Topic: { Type: 'AWS::SNS::Topic' },
      Alarm: {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
          Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': ['Queue', 'QueueName'] } }],
          Period: 60,
        },
      },
    });
  });

  it('says what to do when nothing was synthesized', () => {
    expect(() => readCloudAssembly(folder)).toThrow(/synthesize the app first/);
  });

  it('takes one stack only', () => {
    write('manifest.json', { artifacts: { Shop: stack, Other: stack } });
    expect(() => readCloudAssembly(folder)).toThrow(/exactly one stack; .* Shop, Other/);
  });
});
