import { describe, expect, it } from 'vitest'
import { budgetFor } from '../../../src/detect/budget.ts'
import { findInOtherScripts } from '../../../src/detect/names/other-scripts.ts'
import { atOnce } from '../../../src/text/in-steps.ts'

const names = (text: string): Set<string> =>
  new Set(atOnce(findInOtherScripts(text, 0.7, budgetFor(text.length))).map((span) => text.slice(span.start, span.end)))

describe('names in scripts other than Latin', () => {
  it.each([
    ['Здравствуйте, меня зовут Иван Петров.', 'Иван Петров'],
    ['С уважением,\nОльга Сергеевна', 'Ольга Сергеевна'],
    ['Получатель: Шевченко Т. Г.', 'Шевченко Т. Г.'],
    ['Με λένε Γιώργος Παπαδόπουλος.', 'Γιώργος Παπαδόπουλος'],
    ['Αγαπητή κυρία Νικολαΐδου', 'Νικολαΐδου'],
    ['שלום, שמי דוד כהן', 'דוד כהן'],
    ['מר לוי התקשר', 'לוי התקשר'],
    ['اسمي محمد العلوي', 'محمد العلوي'],
    ['السيدة فاطمة', 'فاطمة'],
    ['你好，我叫王小明，想改地址。', '王小明'],
    ['请联系李先生。', '李'],
    ['佐藤さんに連絡してください', '佐藤'],
    ['スミスさんは来ますか', 'スミス'],
    ['저는 김민수입니다.', '김민수'],
    ['이영희 님께 전해 주세요', '이영희'],
  ])('are found by title, introduction or list: %s', (text, name) => {
    expect(names(text)).toContain(name)
  })

  it.each([
    'Москва — столица России.',
    'Η Αθήνα είναι μεγάλη πόλη.',
    '今天天气很好。',
    '東京に行きます。',
    '오늘 날씨가 좋아요.',
    'ירושלים היא עיר',
    'القاهرة مدينة كبيرة',
  ])('are not seen where there are none: %s', (text) => {
    expect(names(text)).toEqual(new Set())
  })

  it('cost nothing in a Latin text', () => {
    const budget = budgetFor(100)
    atOnce(findInOtherScripts('Hello, this is Callum.', 0.5, budget))
    expect(budget.spent).toBe(0)
  })
})
