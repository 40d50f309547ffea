import * as z from 'zod';
import {
  browserFamilies,
  errorNameShape,
  errorSources,
  messageLengthMax,
  ownFileShape,
  pageKinds,
  pagePathShape,
  placesMax,
  referenceShape,
} from '../../../contract/page-error.ts';

const position = z.int().min(1).max(9_999_999);

/** Nothing in it can be about a person but the message, which is cleaned by both sides. */
export const pageError = z
  .strictObject({
    reference: z.string().regex(referenceShape).meta({ description: 'What the person at the page was told' }),
    app: z.enum(pageKinds),
    page: z.string().regex(pagePathShape).meta({ description: 'The pattern of the address, without ids' }),
    build: z.string().regex(ownFileShape).meta({ description: 'The first script, named for its content' }),
    browser: z.strictObject({ family: z.enum(browserFamilies), version: z.int().min(0).max(999) }),
    source: z.enum(errorSources),
    name: z.string().regex(errorNameShape).meta({ description: 'The class of the error' }),
    message: z.string().max(messageLengthMax),
    places: z
      .array(z.strictObject({ file: z.string().regex(ownFileShape), line: position, column: position }))
      .max(placesMax),
  })
  .meta({ id: 'PageError', description: 'A failure of a page of ours' });
