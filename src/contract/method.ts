import { z } from 'zod';

/** One call that crosses a process boundary: the schema of what goes in and of what comes out. */
export type Method<In extends z.ZodType, Out extends z.ZodType> = {
  readonly input: In;
  readonly output: Out;
};

/** Declares a method. Input is parsed on every call, output in tests. */
export const method = <In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
): Method<In, Out> => ({
  input,
  output,
});

/** The input of a method that needs to be told nothing. */
export const nothing = z.strictObject({});
