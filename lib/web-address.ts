import type { CfnCondition } from 'aws-cdk-lib';

/** Where the web apps are reached, each with a slash at the end. */
export interface PageAddresses {
  portalUrl: string;
  appUrl: string;
  backOfficeUrl: string;
}

/** The parameter WebAddress. */
export interface WebAddress extends PageAddresses {
  /** `https://pay.example.com`; empty for the domain that CloudFront gives. */
  origin: string;
  /** Whether it is set; otherwise the URLs here are of no use. */
  given: CfnCondition;
}

export const pagesAt = (origin: string): PageAddresses => ({
  portalUrl: `${origin}/`,
  appUrl: `${origin}/app/`,
  backOfficeUrl: `${origin}/back-office/`,
});
