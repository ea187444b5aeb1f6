import type { Pattern } from '../pattern.ts'
import { isNoPassword } from './no-password.ts'
import { isPasswordLike } from './password.ts'

const VALUE = /[^\s"'`“”«»<>]{4,64}/y

/** One way of handing over a secret without a colon, behind a literal that each such place holds. */
function spoken(
  name: string,
  title: string,
  marker: string,
  expression: RegExp,
  example: string,
  value = VALUE,
  check: (value: string) => boolean = isPasswordLike,
): Pattern {
  return {
    id: `secret/${name}`,
    entity: 'SECRET',
    title,
    sources: ['CNIL, délibération n° 2022-100 (mots de passe)'],
    action: 'mask',
    examples: [example],
    form: { kind: 'named', names: {}, marker, spoken: expression, value, check, score: 0.7 },
  }
}

const WIFI = 'Code of a wireless network in a sentence'
const WORD = 'Password in a sentence, by the word of its language'

function isArgument(value: string): boolean {
  return !/^[$%{[*]/.test(value) && !/^(?:\d{2,5}:\d{2,5}|x{3,64}|pass(?:word|wd)?|your.{0,60})$/i.test(value)
}

/** Quoted for its own sake: no label of a form, no sentence about passwords. */
function isQuotedPassword(value: string): boolean {
  if (isNoPassword(value) || isPlaceholder(value)) return false
  const words = value.split(' ')
  return (
    words.length === 1 ||
    (words.length > 2 && words.every((word) => /^\p{Ll}{3,12}$/u.test(word) && !DEMANDS.has(word)))
  )
}

const DEMANDS = new Set(
  'must should cannot not your the please enter type here password characters least doit votre trop les des dans saisir entrer muss bitte darf'.split(
    ' ',
  ),
)

function isPlaceholder(value: string): boolean {
  return /^[[{<$%*•.xX_…-]/.test(value)
}

/** Six figures may be an Indian postal code, which is called a PIN as well. */
const PIN = /\d{4,5}(?![\d.,:/-]?\d)/y

function any(): boolean {
  return true
}

function isTyped(value: string): boolean {
  return isPasswordLike(value) && isArgument(value)
}

/** Secrets in the sentences of seven languages and in the arguments of commands. */
export const SPOKEN_SECRETS: readonly Pattern[] = [
  spoken(
    'wifi',
    WIFI,
    'wifi',
    /wifi(?: (?:code|key|password))? (?:est|es|è|é|is|ist):? ?/y,
    'le code wifi est Kouign29',
  ),
  spoken(
    'wifi-capitals',
    WIFI,
    'WiFi',
    /WiFi(?: (?:code|key|password))? (?:est|es|è|é|is|ist):? ?/y,
    'the WiFi code is Kouign29',
  ),
  spoken(
    'wachtwoord',
    WORD,
    'achtwoord',
    /achtwoord(?: (?:voor|van)(?: [^\s.,:;]{1,16}){1,3})? (?:is|was):? ?["'“«`]?/y,
    'mijn wachtwoord is Fiets123',
  ),
  spoken(
    'contrasena',
    WORD,
    'ontrase',
    /ontrase(?:ñ|n|n\u0303)a(?: (?:de|del|para)(?: [^\s.,:;]{1,16}){1,3})? (?:es|era):? ?["'“«`]?/y,
    'la contraseña es gato123',
  ),
  spoken(
    'senha',
    WORD,
    'enha',
    /enha(?: (?:de|do|da|para)(?: [^\s.,:;]{1,16}){1,3})? (?:é|era):? ?["'“«`]?/y,
    'a minha senha é Flor2023!',
  ),
  spoken(
    'palavra-passe',
    WORD,
    'alavra-passe',
    /alavra-passe(?: (?:de|do|da|para)(?: [^\s.,:;]{1,16}){1,3})? (?:é|era):? ?["'“«`]?/y,
    'a palavra-passe é Flor2023!',
  ),
  spoken(
    'kennwort',
    WORD,
    'ennwort',
    /ennwort(?: (?:für|zum|von)(?: [^\s.,:;]{1,16}){1,3})? (?:ist|lautet):? ?["'“«`]?/y,
    'das Kennwort lautet Sommer2024!',
  ),
  spoken('mdp', WORD, 'mdp', /mdp(?: (?:est|c'est|c’est|était))?:? ["'“«`]?/y, 'mon mdp est soleil29'),
  spoken('pwd', WORD, 'pwd', /pwd (?:is|est|ist|es|was):? (?![~/\\])["'“«`]?/y, 'my pwd is Sunny-Day-7'),
  spoken(
    'password-of',
    WORD,
    'ass',
    /ass(?:word|e|wort) (?:for|of|to|für|zum|von|de|du|pour|per|del|della)(?: [^\s.,:;]{1,16}){1,3} (?:is|est|ist|lautet|è):? ?["'“«`]?/y,
    'the password for the portal is Sommer2024!',
  ),
  spoken(
    'password-word',
    'Password of letters alone in a setting',
    'ass',
    /assword=(?!["']?[a-z]{0,24}(?:pass|word|user|secret|value|param|string|input|null|none|true|false|your|chang|example|hidden|config|hash|self|data|form|field|request))(?=[a-z]{8,32}(?:$|[\s&;]))/y,
    'password=correcthorse',
    /[a-z]{8,32}/y,
    () => true,
  ),
  spoken(
    'curl',
    'Credentials in the arguments of curl',
    'curl ',
    /curl (?:[^\s]{1,64} ){0,6}(?:-u|--user)[ =]?["']?[^\s:"'$]{1,64}:/y,
    'curl -u ines:S3cretPw https://example.com',
    VALUE,
    isArgument,
  ),
  spoken(
    'mysql',
    'Password in the arguments of a MySQL client',
    'mysql',
    /mysql(?:dump|admin)? (?:[^\s]{1,64} ){0,6}-p["']?/y,
    'mysql -uroot -pS3cretPw',
    VALUE,
    isArgument,
  ),
  spoken(
    'option',
    'Password in an option of a command',
    'ass',
    /(?<=--(?:[a-z]{1,12}-)?p)assword[ =]["']?/y,
    'backup --password S3cretPw',
    VALUE,
    isTyped,
  ),
  spoken(
    'sshpass',
    'Password in the arguments of sshpass',
    'sshpass',
    /sshpass -p ?["']?/y,
    'sshpass -p S3cretPw ssh host',
    VALUE,
    isTyped,
  ),
  spoken(
    'element',
    'Password in an element of XML',
    'ass',
    /ass(?:word|wd|wort|phrase)>(?=[^<\s]{4,64}<\/)/y,
    '<password>hunter2</password>',
    /[^<\s]{4,64}/y,
  ),
  spoken(
    'quoted',
    'Password in quotation marks',
    'ass',
    /ass(?:word|e|wort|phrase)(?: (?:is|est|ist|lautet|es|è|é))? ["“«] ?(?=[^"”»\n]{4,64}["”»])/y,
    'the password is "correct horse battery staple"',
    /[^"”»\n]{4,64}(?<! )/y,
    isQuotedPassword,
  ),
  spoken(
    'pin',
    'PIN in a sentence',
    'pin ',
    /(?<=[cC]ode )pin (?:(?:est|c'est|c’est|is|es|è|é) (?:le )?)?:? ?|pin (?:code|number|nummer) (?:is|ist|:) /y,
    'mon code pin est 4821',
    PIN,
    any,
  ),
  spoken(
    'pin-capitals',
    'PIN in a sentence, in capitals',
    'PIN ',
    /(?<=[cC]ode )PIN (?:(?:est|c'est|c’est|is|es|è|é) (?:le )?)?:? ?|PIN (?:code|number|lautet|ist) (?:is |ist |: )?/y,
    'le code PIN est 4821',
    PIN,
    any,
  ),
]
