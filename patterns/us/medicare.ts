import type { Pattern } from '../pattern.ts'

export const medicare: Pattern = {
  id: 'us/medicare',
  entity: 'NATIONAL_ID',
  title: 'American number of a Medicare beneficiary (MBI)',
  sources: ['CMS, Understanding the Medicare Beneficiary Identifier format'],
  action: 'tokenise',
  examples: ['Medicare 1EG4-TE5-MK73'],
  form: {
    kind: 'code',
    // S L O I B Z are not used
    expression:
      /[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![A-Za-z\d])/iy,
    opens: [1],
    digits: [1, 2],
    context: { any: 'mbi, medicare' },
    score: { alone: 0, context: 0.95 },
  },
}
