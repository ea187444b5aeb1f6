/**
 * The system note an upstream's configuration may ask for. Constant: it is part of the prefix that the vendor caches.
 */
export const SYSTEM_NOTE =
  'Personal data in this conversation is replaced by tokens such as PERSON_K7QX2C4 or EMAIL_9HD4T2X: a type word, an ' +
  'underscore and seven characters. Treat a token as the value it stands for and copy it exactly, character for ' +
  'character, wherever the value belongs, also in tool arguments. Never translate, shorten, alter or invent a token. ' +
  'Tokens with the same type word and the same first five characters after the underscore mean the same person or thing, ' +
  'written differently.'
