import { deskMethods, type DeskMethodName, type Handlers } from '../contract/index.ts';
import { createDispatch, type Dispatch, type ReportBug } from './dispatch.ts';

/** Joins what a host answers itself, its desk, with what the core answers: one function for every method. */
export const createHost = (
  desk: Handlers<DeskMethodName>,
  core: Dispatch,
  reportBug: ReportBug,
  checkOutput = false,
): Dispatch => {
  const answerDesk = createDispatch(desk, reportBug, checkOutput);
  return (method, input, signal) =>
    Object.hasOwn(deskMethods, method) ? answerDesk(method, input) : core(method, input, signal);
};
