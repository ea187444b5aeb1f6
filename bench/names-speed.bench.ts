/**
 * Names alone, on chat text: throughput on one core, the time of one 2 KB message, of the first call after loading,
 * and of the loading itself. Users feel the second; Workers, which start often, the last two.
 */
import { budgetFor } from '../src/detect/budget.ts'
import { loadNameRecogniser } from '../src/detect/names/recogniser.ts'
import { PROSE } from '../src/detect/recogniser.ts'

const MESSAGE = `Bonjour, je m'appelle Solène Marchetti et j'appelle pour ma facture du mois de mars, elle est deux fois plus élevée que d'habitude. Mon conjoint, Thierno Ndiaye, a déjà écrit le 12 mars mais personne n'a répondu.
Hi team, Callum asked me to forward this: the router has been blinking since Monday and nobody at the shop could help. Could you call him back on the usual number please?
est-ce que quelqu'un peut verifier si le colis de karim benali est arrive, il attend depuis une semaine
Cordialement,
Solène
`.repeat(3) // prettier-ignore

const write = (line: string): void => void process.stdout.write(`${line}\n`)
const milliseconds = (since: number): number => performance.now() - since

let since = performance.now()
const recogniser = await loadNameRecogniser({ sensitivity: 'balanced' })
write(`ready in                       ${milliseconds(since).toFixed(1)} ms`)

since = performance.now()
const first = recogniser.find(MESSAGE, PROSE, budgetFor(MESSAGE.length))
write(`first call after loading       ${milliseconds(since).toFixed(1)} ms`)
if (first.length < 9) throw new Error('the message holds more names than were found')

const kilobytes = new TextEncoder().encode(MESSAGE).length / 1024
for (let warm = 0; warm < 300; warm++) recogniser.find(MESSAGE, PROSE, budgetFor(MESSAGE.length))
const rounds: number[] = []
for (let round = 0; round < 15; round++) {
  const start = process.cpuUsage()
  for (let call = 0; call < 200; call++) recogniser.find(MESSAGE, PROSE, budgetFor(MESSAGE.length))
  const { user, system } = process.cpuUsage(start)
  rounds.push((user + system) / 200_000)
}
const median = rounds.toSorted((a, b) => a - b)[7]!
write(`a 2 KB message                 ${((median * 2) / kilobytes).toFixed(3)} ms of CPU`)
write(`throughput                     ${(kilobytes / 1024 / (median / 1000)).toFixed(1)} MB/s of CPU`)
