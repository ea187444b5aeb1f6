import type { Pattern } from '../pattern.ts'

export const email: Pattern = {
  id: 'generic/email',
  entity: 'EMAIL',
  title: 'E-mail address, internationalised ones and written-out ones included',
  sources: ['RFC 5321 (mailbox)', 'RFC 6531 (internationalised mailbox)', 'RFC 5890 (IDNA)'],
  action: 'tokenise',
  examples: ['claire.morel@exemple-assurance.fr', 'jörg@müller.de', 'claire [at] exemple [dot] fr'],
  form: {
    kind: 'email',
    context: {
      any: 'mail*, email*, courriel*, e',
      fr: 'adresse, ecris, ecrire, ecrivez, contact, messagerie',
      en: 'write, contact, inbox',
      de: 'schreib*, kontakt',
      es: 'correo*, electronico, escrib*',
      it: 'posta, elettronica, scriv*',
      nl: 'schrijf*',
      pt: 'correio, eletronico, escrev*',
    },
    at: ['at', 'arobase', 'arobas', 'arrobase', 'arroba', 'chiocciola', 'klammeraffe', 'apenstaartje', 'ät'],
    dot: ['dot', 'point', 'punkt', 'punto', 'ponto', 'punt'],
  },
}
