import { z } from 'zod';

/** Every kind of trouble a person can be told about. Anything else is a bug and crosses as `internal`. */
export const errorCodes = [
  'invalid-input',
  'unknown-method',
  'not-found',
  'too-large',
  'too-slow',
  'not-a-project',
  'project-newer',
  'project-busy',
  'read-only',
  'disk-full',
  'file-unreadable',
  'import-running',
  'cancelled',
  'forbidden',
  'not-supported',
  'internal',
] as const;

export const errorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCode>;

/** What crosses a boundary instead of a thrown error. `message` says what happened and what the person can do. */
export const failure = z.strictObject({
  code: errorCode,
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Failure = z.infer<typeof failure>;

/** The answer to every call. */
export type Reply<Value = unknown> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

/** Expected trouble: its code and message cross to the person as they are. */
export class WorkbenchError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, message: string, details?: Record<string, unknown>) {
    super(message);
    this.name = 'WorkbenchError';
    this.code = code;
    this.details = details;
  }
}
