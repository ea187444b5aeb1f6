/**
 * Calls `first` at the first SIGINT or SIGTERM and `second` at the next one. npm hands a Ctrl-C on to a child that the
 * terminal has signalled already, so what comes within a quarter of a second of the first is the same key press.
 */
export function onStopSignals(first: () => void, second: (signal: NodeJS.Signals) => void): void {
  let pressed: number | undefined
  const onSignal = (signal: NodeJS.Signals): void => {
    const now = performance.now()
    if (pressed === undefined) {
      pressed = now
      first()
    } else if (now - pressed > SAME_PRESS) second(signal)
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

/** Milliseconds. */
const SAME_PRESS = 250

/** Dies of a signal as if it had never been caught: the shell sees 130 for SIGINT, and npm has nothing to complain of. */
export function dieOf(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
  // The first process of a container has no default action for signals.
  setTimeout(() => process.exit(signal === 'SIGTERM' ? 143 : 130), 50)
}
