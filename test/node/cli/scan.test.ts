import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { run, start } from './run.ts'

interface Line {
  readonly id: unknown
  readonly spans?: readonly {
    readonly start: number
    readonly end: number
    readonly type: string
    readonly score: number
    readonly evidence: readonly { readonly by: string; readonly kind: string; readonly why: string }[]
  }[]
  readonly error?: string
}

async function scanLines(input: readonly string[]): Promise<Line[]> {
  const { code, stdout } = await run(['scan', '--jsonl'], { input: input.join('\n') })
  expect(code).toBe(0)
  return answersIn(stdout)
}

function answersIn(stdout: string): Line[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

test('each line is answered in its turn, in UTF-16 offsets, with a score and reasons', async () => {
  const text = 'Été 😀: write to ines@caradec.example'
  const [found, empty] = await scanLines([
    JSON.stringify({ id: 'a', text, lang: 'en' }),
    JSON.stringify({ id: 2, text: '' }),
  ])
  expect(found?.id).toBe('a')
  const span = found?.spans?.[0]
  expect(span?.type).toBe('EMAIL')
  expect(text.slice(span?.start, span?.end)).toBe('ines@caradec.example')
  expect(span?.score).toBeGreaterThan(0.5)
  expect(span?.evidence[0]).toMatchObject({ by: expect.any(String), kind: expect.any(String), why: expect.any(String) })
  expect(empty).toEqual({ id: 2, spans: [] })
})

test('a bad line gets an error, the run goes on, and its end tells of it', async () => {
  const input = ['not json', '[]', 'null', '{"id":"no text"}', '{"id":7,"text":7}', '', '{"id":"last","text":"hello"}']
  const { code, stdout, stderr } = await run(['scan', '--jsonl'], { input: input.join('\n') })
  expect(code).toBe(0)
  expect(stderr).toBe('paravent: stdin: lines that could not be read: 5; their answers say why\n')
  expect(answersIn(stdout)).toEqual([
    { id: null, error: expect.any(String) },
    { id: null, error: expect.any(String) },
    { id: null, error: expect.any(String) },
    { id: 'no text', error: expect.any(String) },
    { id: 7, error: expect.any(String) },
    { id: 'last', spans: [] },
  ])
})

test('an answer does not wait for the next line', async () => {
  const scan = await start(['scan', '--jsonl'])
  scan.child.stdin?.write('{"id":1,"text":"one"}\n')
  await scan.saw(/"id":1,/)
  scan.child.stdin?.write('{"id":2,"text":"two"}\n')
  await scan.saw(/"id":2,/)
  scan.child.stdin?.end()
  expect((await scan.ended).code).toBe(0)
})

test('a text comes back marked, with its counts and, when asked, the reasons', async () => {
  const files = { 'mail.txt': 'Write to ines@caradec.example today.\n' }
  const { code, stdout } = await run(['scan', '--explain', 'mail.txt'], { files })
  expect(code).toBe(0)
  expect(stdout).toContain('Write to [EMAIL:ines@caradec.example] today.')
  expect(stdout).toContain('EMAIL "ines@caradec.example" 9–29')
  expect(stdout).toContain('Found 1: EMAIL=1')
})

test('a file that is not there is one line', async () => {
  const { code, stderr } = await run(['scan', 'absent.txt'])
  expect(code).toBe(1)
  expect(stderr).toBe('paravent: absent.txt: cannot be read; check the path and its permissions\n')
})

test('the configuration’s lists hold here too', async () => {
  const files = { 'paravent.yaml': 'deny: [{ type: CASE, value: Blue Heron }]\nallow: [ines@caradec.example]' }
  const { stdout } = await run(['scan'], { files, input: 'The Blue Heron file, ines@caradec.example' })
  expect(stdout).toContain('[CASE:Blue Heron]')
  expect(stdout).toContain('Found 1: CASE=1')
})

test('a reader that has seen enough is no error', async () => {
  const scan = await start(['scan', '--jsonl'])
  scan.child.stdout?.destroy()
  for (let at = 0; at < 50; at += 1) scan.child.stdin?.write(`{"id":${at},"text":"x"}\n`)
  await sleep(50)
  scan.child.stdin?.end()
  expect(await scan.ended).toMatchObject({ code: 0, stderr: '' })
})

const WHATSAPP = `[12/03/2024, 14:05:11] Hélène Kerbrat: Bonjour, c'est Hélène
suite au 06 39 98 41 27
[12/03/2024, 14:06:11] +33 6 39 98 41 28: merci kerbrat
`
const TURNS = JSON.stringify({
  messages: [
    { role: 'user', content: 'je suis Hélène Kerbrat' },
    { role: 'assistant', content: 'Bonjour Kerbrat' },
  ],
})

test.each([
  [
    'a WhatsApp export',
    WHATSAPP,
    ['[PERSON:Hélène Kerbrat]: Bonjour', '[PHONE:+33 6 39 98 41 28]: merci [PERSON:kerbrat]'],
  ],
  [
    'a WhatsApp export',
    '12/03/2024, 14:05 - Hélène Kerbrat: Bonjour\n12/03/2024, 14:06 - Marc: ok kerbrat\n',
    ['- [PERSON:Hélène Kerbrat]:', 'ok [PERSON:kerbrat]'],
  ],
  [
    'a ChatGPT export',
    JSON.stringify([
      {
        title: 'x',
        mapping: {
          a: { message: { author: { role: 'user' }, content: { parts: ['je suis Hélène Kerbrat\nok kerbrat'] } } },
        },
      },
    ]),
    ['je suis [PERSON:Hélène Kerbrat]', 'ok [PERSON:kerbrat]'],
  ],
  ['a chat in JSON', TURNS, ['je suis [PERSON:Hélène Kerbrat]', 'Bonjour [PERSON:Kerbrat]']],
  ['a chat in JSON lines', `${TURNS}\n${TURNS}\n`, ['je suis [PERSON:Hélène Kerbrat]', 'Bonjour [PERSON:Kerbrat]']],
  [
    'a chat in JSON',
    JSON.stringify([
      {
        type: 'message',
        user: 'U012AB3CD',
        ts: '1710252311.000200',
        text: 'le dossier de Hélène Kerbrat',
        user_profile: { real_name: 'Marc Leroy' },
      },
      { type: 'message', user: 'U99', text: 'ok kerbrat' },
    ]),
    ['"user":"U012AB3CD","ts":"1710252311.000200"', '[PERSON:Marc Leroy]', 'ok [PERSON:kerbrat]'],
  ],
  [
    'JSON lines',
    '{"id":1,"text":"je suis Hélène Kerbrat"}\n{"id":2,"text":"ok"}\n',
    ['je suis [PERSON:Hélène Kerbrat]'],
  ],
  ['text', 'Je suis Hélène Kerbrat.\n', ['Je suis [PERSON:Hélène Kerbrat].']],
])('%s is known by what is in it, and read as such', async (title, text, expected) => {
  const { code, stdout, stderr } = await run(['scan', 'chat'], { files: { chat: text } })
  expect(code).toBe(0)
  expect(stderr).toBe(`paravent: chat: read as ${title}\n`)
  for (const part of expected) expect(stdout).toContain(part)
})

test('the reasons say where in a chat', async () => {
  const { stdout } = await run(['scan', '--explain', 'chat.json'], { files: { 'chat.json': TURNS } })
  expect(stdout).toContain('PERSON "Kerbrat" messages[1].content, ')
})

test('how a file is read can be asked for', async () => {
  const files = { chat: WHATSAPP, notes: 'Bonjour\n' }
  const asText = await run(['scan', '--format', 'text', 'chat'], { files })
  expect(asText).toMatchObject({ code: 0, stderr: '' })
  const asChat = await run(['scan', '--format', 'chat', 'notes'], { files })
  expect(asChat).toMatchObject({ code: 1, stdout: '' })
  expect(asChat.stderr).toContain('notes: is no chat export that is known here')
})

test('a line that is no JSON is read as text, and said', async () => {
  const files = { rows: '{"id":1,"text":"ok"}\nje suis Hélène Kerbrat\n{"id":2,"text":"ok"}\n' }
  const { code, stdout, stderr } = await run(['scan', 'rows'], { files })
  expect(code).toBe(0)
  expect(stdout).toContain('je suis [PERSON:Hélène Kerbrat]')
  expect(stderr).toContain('rows: line 2 is not JSON; it is read as text\n')
})

test.each([
  ['.', 'is a folder; name the files in it'],
  ['cut.json', 'is JSON that was cut off'],
])('%s is one line, and holds nothing of it', async (file, why) => {
  const { code, stderr } = await run(['scan', file], { files: { 'cut.json': '[{"text":"Hélène"},' } })
  expect(code).toBe(1)
  expect(stderr).toContain(`paravent: ${file}: ${why}\n`)
  expect(stderr).not.toContain('Hélène')
})

test('an interrupt says how far it got', async () => {
  const scan = await start(['scan'])
  scan.child.stdin?.write(`Write to ines@caradec.example\n\n${'nothing here\n'.repeat(60_000)}`)
  await scan.saw(/EMAIL:ines/)
  scan.child.kill('SIGINT')
  const { code, stderr } = await scan.ended
  expect(code).toBe(130)
  expect(stderr).toMatch(/paravent: interrupted; scanned \d+ MB, 1 found\n$/)
})

test('a name given at the beginning of a long conversation is known at its end', async () => {
  const filler = '[12/03/2024, 14:06:11] Moi: rien de neuf\n'.repeat(8000)
  const text = `[12/03/2024, 14:05:11] Moi: je suis Amina Zorvalk\n${filler}[12/03/2024, 14:07:11] Moi: les factures zorvalk et autres\n`
  const { stdout } = await run(['scan', 'chat'], { files: { chat: text } })
  expect(stdout).toContain('les factures [PERSON:zorvalk] et autres')
  const alone = await run(['scan', '--format', 'text'], { input: 'les factures zorvalk et autres\n' })
  expect(alone.stdout).toContain('Nothing found')
})
