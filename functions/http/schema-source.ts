import type * as z from 'zod';

/**
 * A schema, made when it is first asked for: making all of the API's took a third of each function's start
 * (docs/decisions/189). The bundle stays one file: esbuild puts off what a module does that is imported so.
 */
export type SchemaSource<Schema extends z.ZodType = z.ZodType> = () => Promise<Schema>;

/** The schema that a source makes. */
export type Made<Source> = Source extends SchemaSource<infer Schema> ? Schema : never;

/** The schemas of a module by their names in it. */
export const schemasOf =
  <Module>(load: () => Promise<Module>) =>
  <Name extends keyof Module>(name: Name) =>
  async (): Promise<Module[Name]> =>
    (await load())[name];
