import type { Pattern } from '../pattern.ts'

export const telegramBot: Pattern = {
  id: 'secret/telegram-bot',
  entity: 'SECRET',
  title: 'Token of a Telegram bot',
  sources: ['core.telegram.org/bots/api, authorizing your bot'],
  action: 'mask',
  examples: ['123456789:AAa1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6Q'],
  form: {
    kind: 'code',
    expression: /\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/y,
    opens: [8, 9, 10],
    digits: [8, 64],
    context: { any: 'token, bot' },
    score: { alone: 0.95, context: 0.98 },
  },
}
