import { describe, expect, test } from 'vitest'
import { SPOKEN_SECRETS } from '../../../patterns/secret/password-spoken.ts'
import { found } from '../lists.ts'

describe.each(SPOKEN_SECRETS.map((pattern) => [pattern.id, pattern.examples[0] ?? ''] as const))('%s', (_, example) => {
  test('finds its example', () => {
    expect(found(example)).toEqual([expect.stringMatching(/^SECRET /)])
  })
})

describe('a secret that is handed over is found whole', () => {
  test.each([
    ['pw: «Sommer2024!»'],
    ['la contraseña es «gato123»'],
    ['mijn wachtwoord is «Fiets123»'],
    ['my pwd is «Sunny-Day-7»'],
    ['mon mdp est «soleil29»'],
    ['a minha palavra-passe é «Flor2023!»'],
    ['the password for the portal is «Sommer2024!»'],
    ['Das Passwort lautet «Sommer2024!»'],
    ['le mot de passe du portail est «Soleil29»'],
    ['Le code wifi est «Kouign29»'],
    ['curl -u ines:«S3cretPw» https://example.com/api'],
    ['mysql -h db -u root -p«S3cretPw» shop'],
    ['PGPASSWORD=«S3cretPw» psql'],
    ['password=«correcthorse»'],
    ['mot de passe: «soleil»'],
    ['MDP: «Soleil»'],
    ['Mdp wifi: «azerty123»'],
    ['identifiant : jdupont, mot de passe : «chaton»'],
    ['wachtwoord: «fietsbel»'],
    ['{"password":"«soleil»"}'],
    ['mot de passe provisoire : «Xk7-pq29»'],
    ["parola d'ordine: «sole123»"],
    ['pass : «hunter2»'],
    ['DB_PASS=«s3cr3t»'],
    ['clé wifi: «A1B2C3D4E5»'],
    ['<password>«hunter2»</password>'],
    ['password → «hunter2»'],
    ['the password is "«correct horse battery staple»"'],
    ['--password «s3cr3t»'],
    ['sshpass -p «s3cr3t» ssh bob@x'],
    ['mon code pin est «4821»'],
    ['clave: «gato2024»'],
  ])('%s', (marked) => {
    const secret = /«(.*)»/.exec(marked)?.[1] ?? ''
    expect(found(marked.replaceAll(/[«»]/g, ''))).toContain(`SECRET ${secret}`)
  })
})

describe('what speaks of a secret holds none', () => {
  test.each([
    'pass : validé',
    'pass: 1200, fail: 30',
    'mot de passe : oublié',
    'mot de passe : 8 caractères minimum',
    'Mot de passe: obligatoire',
    'password: string',
    'password: None,',
    'password: pass,',
    'password: process.env.PASSWORD',
    'password = request.form["password"]',
    'const password = req.body.password;',
    'password: hash(password)',
    'password: z.string().min(8)',
    '"password": "must not be empty"',
    'Passwort: vergessen',
    'contraseña: obligatoria',
    'clave: la paciencia',
    'clave: consumo',
    'wachtwoord: verplicht',
    'the password is "too short or missing"',
    'my password is not working',
    'le mot de passe est oublié',
    'password is required',
    'the password for the portal is wrong',
    'la contraseña es incorrecta',
    'mijn wachtwoord is vergeten',
    'mon mdp est oublié',
    'password: string',
    'password=$PASSWORD',
    'password=password',
    'login(user, password=credential)',
    '<password>',
    'my PIN is blocked',
    'my PIN is 4821',
    'pin the message 4821 times',
    'PIN code 560001',
    'the wifi is down',
    'curl -u "$USER:$PASSWORD" https://example.com',
    'docker run mysql -p 3306:3306',
    'mysql -u root -p',
    'pwd is /home',
  ])('%s', (text) => {
    expect(found(text).filter((line) => line.startsWith('SECRET'))).toEqual([])
  })
})
