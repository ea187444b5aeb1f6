/**
 * Preloaded into a process under test: answers each message of its parent with the CPU time it has used, user and
 * system, in microseconds. It does not keep the process alive.
 */
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.(user + system)
})
process.channel?.unref()
