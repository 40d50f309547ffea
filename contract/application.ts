/** What a merchant-to-be says to do for a living. */
export const applicationActivities = [
  'ACCOMMODATION',
  'OUTDOOR',
  'TRAVEL_AGENCY',
  'CULTURE',
  'RESTAURANT',
  'TRANSPORT',
  'OTHER',
] as const;
export type ApplicationActivity = (typeof applicationActivities)[number];

/** What an applicant hands in: proof of registration (Kbis), identity of the owner, bank details (RIB), signed convention. */
export const applicationDocuments = ['REGISTRATION', 'IDENTITY', 'BANK_DETAILS', 'CONVENTION'] as const;
export type ApplicationDocument = (typeof applicationDocuments)[number];

/** The forms that a document may have, and how a file of each is called. */
export const documentTypes = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;
export type DocumentType = keyof typeof documentTypes;
export const documentTypeNames = Object.keys(documentTypes) as [DocumentType, ...DocumentType[]];

export const applicationStatuses = ['UNCONFIRMED', 'RECEIVED', 'MORE_NEEDED', 'ACCEPTED', 'DECLINED'] as const;

/** How an applicant sees it: whether somebody looks at it is told too. */
export const applicantStatuses = [...applicationStatuses, 'IN_REVIEW'] as const;
