import cluster from 'node:cluster'

/**
 * Ends a worker whose primary is gone, however it went: nobody would send it connections, orders to stop, or a
 * successor. Node would end it too, but through an exit that waits for whoever should read the log, and they may have
 * gone with the primary.
 */
export function endWithPrimary(): void {
  const { worker } = cluster
  if (worker === undefined) return
  process.prependOnceListener('disconnect', () => {
    // Else Node exits right behind this.
    worker.exitedAfterDisconnect = true
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), LAST_LINES)
  })
  // What could not be said to a primary that has just gone; the disconnect follows.
  worker.on('error', () => undefined)
}

/** Milliseconds for log lines that are still waiting for company to leave, if somebody reads. */
const LAST_LINES = 200
