import { EXIT } from './exit.ts'

/**
 * Ends a command whose output goes nowhere: quietly where its reader has seen enough (`head`), with a line where what
 * it said is lost. Whoever holds a file open closes it when the process exits.
 */
export function endWithOutput(): void {
  process.stdout.on('error', onFault)
  // There is nobody left to tell.
  process.stderr.on('error', ignore)
}

/** For a server: it serves whether or not anybody reads what it says. */
export function goOnWithoutOutput(): void {
  process.stdout.off('error', onFault).on('error', ignore)
}

function onFault({ code }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') process.exit(EXIT.ok)
  process.stderr.write(`paravent: the output cannot be written${code === 'ENOSPC' ? ': the disk is full' : ''}\n`)
  process.exit(EXIT.failed)
}

function ignore(): void {
  // On purpose.
}
