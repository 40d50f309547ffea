import { expect, it } from 'vitest';
import { bucketsWithEvents } from '../../resources/bucket-events.ts';
import { StartError } from '../../start-error.ts';
import { nameResources } from '../../template/local-stack.ts';

function bucketsOf(NotificationConfiguration?: object) {
  const template = {
    Resources: {
      Inbox: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'inbox', NotificationConfiguration } },
      Other: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'other' } },
    },
  };
  return bucketsWithEvents(nameResources({ stackName: 'Shop', template, assets: new Map() }, { url: 'http://x' }));
}

it('tells of the buckets that ask for it', () => {
  expect([...bucketsOf({ EventBridgeConfiguration: { EventBridgeEnabled: true } })]).toEqual(['inbox']);
  expect([...bucketsOf({ EventBridgeConfiguration: { EventBridgeEnabled: false } })]).toEqual([]);
  expect([...bucketsOf()]).toEqual([]);
});

it('stops for a notification that goes elsewhere', () => {
  expect(() => bucketsOf({ LambdaConfigurations: [] })).toThrow(StartError);
});
