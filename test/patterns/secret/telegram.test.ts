import { telegramBot } from '../../../patterns/secret/telegram.ts'
import { lists } from '../lists.ts'

lists(
  telegramBot,
  {
    'in a setting': 'BOT_TOKEN=«123456789:AAa1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6Q»',
    'in a sentence': 'mon bot est «1234567890:AAa1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6Q», ok ?',
  },
  {
    'of another length': '123456789:AAa1B2c3D4e5F6',
    'that goes on': '123456789:AAa1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6QrS',
    'of a port and a word': '12345678:AAbcdef',
  },
)
