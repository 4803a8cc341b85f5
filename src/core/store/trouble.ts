import { WorkbenchError } from '../../contract/index.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What a failing store or file system means to a person; null where the error is a bug. */
export const troubleOf = (error: unknown): WorkbenchError | null => {
  if (error instanceof WorkbenchError) return error;
  // Work that lets other calls in between its steps may find the project closed when it goes on.
  if (error instanceof TypeError && error.message === 'The database connection is not open')
    return new WorkbenchError('cancelled', 'The project was closed before this was answered.');
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new WorkbenchError(
      'disk-full',
      'The disk is full, so the last step was not saved. What was saved before it is kept. Make room and try again.',
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new WorkbenchError(
      'project-busy',
      'Another window or program is writing to this project. Nothing was lost. Wait for it to finish and try again.',
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') {
    return new WorkbenchError(
      'read-only',
      'The project file cannot be written to. Move it to a folder where you may write, or change its permissions.',
    );
  }
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return new WorkbenchError(
      'not-a-project',
      'The project file is damaged or is not a project of Briefing Workbench. Open a copy of it, or one of the backups beside it.',
    );
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) {
    return new WorkbenchError(
      'file-unreadable',
      'The project file cannot be read or written where it is. Check that its disk is there and that you may write to its folder.',
    );
  }
  return null;
};
