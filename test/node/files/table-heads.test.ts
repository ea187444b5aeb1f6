import { describe, expect, test } from 'vitest'
import { chooseReader } from '../../../src/node/files/file-format.ts'
import { PASSAGE } from '../../../src/node/files/passage.ts'
import { headsThatGoOn } from '../../../src/node/files/table-heads.ts'

describe('the heads of a table that goes on behind a block', () => {
  test.each([
    ['of semicolons', 'nom;naissance\nKervadec;12/03/1985\n', 'nom;naissance\n'],
    ['behind prose', 'Voici la liste :\n\nnom;naissance\nKervadec;12/03/1985\n', 'nom;naissance\n'],
    [
      'of Markdown, with its rule',
      '| Nom | DOB |\n| --- | --- |\n| Kervadec | 12/03/1985 |\n',
      '| Nom | DOB |\n| --- | --- |\n',
    ],
    ['that has ended', 'nom;naissance\nKervadec;12/03/1985\n\nMerci beaucoup.\n', ''],
    ['where there is none', 'Bonjour, merci.\nÀ demain.\n', ''],
    ['in an empty text', '', ''],
  ])('%s', (_, text, heads) => {
    expect(headsThatGoOn(text)).toBe(heads)
  })
})

test('every block of a long table is read under its heads, and stands in the file without them', async () => {
  const rows = Array.from({ length: 3 * (PASSAGE / 20) }, (_, index) => `${index};0${1 + (index % 9)}/03/1985\n`)
  const file = `client;naissance\n${rows.join('')}`
  const pieces = (async function* () {
    yield file
  })()
  const { reader, pieces: again } = await chooseReader(pieces, 'clients.csv', undefined)
  let joined = ''
  let passages = 0
  for await (const { source, texts } of reader.read(again)) {
    joined += source
    passages += 1
    const [text] = texts
    expect(text?.value.startsWith('client;naissance\n')).toBe(true)
    // an edit of the first row leads to the first row of the source
    const start = 'client;naissance\n'.length
    const [edit] = text?.lift([{ start, end: start + 1, text: '' }]) ?? []
    expect(edit?.start).toBe(passages === 1 ? start : 0)
  }
  expect(passages).toBeGreaterThan(2)
  expect(joined).toBe(file)
})
