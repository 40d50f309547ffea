import { tags } from './reasons.ts';
import { idFrom } from './made-up-ids.ts';
import { nameOf } from '../resource-kind.ts';
import type { ResourceKind } from '../resource-kind.ts';

/** What serves the web apps. What stands inside a configuration is checked where it is read: web/. */
export const webKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::CloudFront::Distribution': {
    name: ({ logicalId }) => {
      const id = idFrom(logicalId).toUpperCase();
      return { ref: id, attributes: { Id: id, DomainName: `${id.toLowerCase()}.cloudfront.net` } };
    },
    used: ['DistributionConfig'],
    withoutEffect: tags,
  },
  'AWS::CloudFront::Function': {
    name: (context) => {
      const arn = `arn:aws:cloudfront::${context.account}:function/${nameOf(context, 'Name')}`;
      return { ref: arn, attributes: { FunctionARN: arn } };
    },
    used: ['Name', 'FunctionCode', 'FunctionConfig', 'AutoPublish'],
    withoutEffect: {},
  },
  'AWS::CloudFront::ResponseHeadersPolicy': {
    name: ({ logicalId }) => ({ ref: idFrom(logicalId), attributes: { Id: idFrom(logicalId) } }),
    used: ['ResponseHeadersPolicyConfig'],
    withoutEffect: {},
  },
  'AWS::CloudFront::OriginAccessControl': {
    name: ({ logicalId }) => ({ ref: idFrom(logicalId), attributes: { Id: idFrom(logicalId) } }),
    used: ['OriginAccessControlConfig'],
    withoutEffect: {},
  },
};
