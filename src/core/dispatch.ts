import { methods, WorkbenchError, type Handlers, type MethodName, type Reply } from '../contract/index.ts';
import { troubleOf } from './store/trouble.ts';

/** Answers a call by name: never throws, whatever it is given. The signal says that nobody waits for it any more. */
export type Dispatch = (method: string, input: unknown, signal?: AbortSignal) => Promise<Reply>;

/** Told of every bug in full; only `internal` crosses to the caller. */
export type ReportBug = (method: string, error: unknown) => void;

const isMethod = (name: string, handlers: object): name is MethodName =>
  Object.hasOwn(methods, name) && Object.hasOwn(handlers, name);

const refuse = (error: WorkbenchError): Reply => ({
  ok: false,
  error: {
    code: error.code,
    message: error.message,
    ...(error.details ? { details: error.details } : {}),
  },
});

/**
 * Finds the method, parses its input, calls its handler and makes the reply. Output is parsed too where `checkOutput`
 * is set, in tests: there an answer that breaks the contract is a bug like any other.
 */
export const createDispatch = (
  handlers: Partial<Handlers>,
  reportBug: ReportBug,
  checkOutput = false,
): Dispatch => {
  return async (name, raw) => {
    if (!isMethod(name, handlers)) {
      return refuse(
        new WorkbenchError(
          'unknown-method',
          `There is no method called ${JSON.stringify(name).slice(0, 80)}.`,
        ),
      );
    }
    const method = methods[name];
    const parsed = method.input.safeParse(raw ?? {});
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      const where = first && first.path.length > 0 ? `${first.path.join('.')}: ` : '';
      return refuse(
        new WorkbenchError('invalid-input', `${name} was called wrongly. ${where}${first?.message ?? ''}`),
      );
    }
    try {
      // The schema has just proved the input to be what this very handler takes; TypeScript cannot follow a union.
      const handle = handlers[name] as (input: unknown) => unknown;
      const value = await handle(parsed.data);
      return { ok: true, value: checkOutput ? method.output.parse(value) : value };
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble) return refuse(trouble);
      reportBug(name, error);
      return refuse(
        new WorkbenchError(
          'internal',
          `Something in the workbench broke while answering ${name}. Nothing was lost; the log says more.`,
        ),
      );
    }
  };
};
