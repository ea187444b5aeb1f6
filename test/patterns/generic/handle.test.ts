import { describe, expect, test } from 'vitest'
import { handle, HANDLES, userName } from '../../../patterns/generic/handle.ts'
import { found, lists } from '../lists.ts'

lists(
  handle,
  {
    'behind its network': 'insta : «@camille.rvl»',
    'with a figure': 'Instagram: «camille_rvl29»',
    'with an old tag': 'discord: «camille#1234»',
  },
  {
    'that is a number': 'telegram: 06 12 34 56 98',
    'that is a word': 'Twitter: down',
    'that is a member': 'twitter: config.twitter',
    'that is a site': 'instagram: camille.com',
    'that is a follower’s': 'suivez @lemonde sur twitter',
  },
)

lists(
  userName,
  {
    'behind pseudo': 'pseudo : «camille29»',
    'of letters alone': 'gamertag: «xXCamiXx»',
    'with an underscore': 'username: «camille_rvl»',
    'in French words': "nom d'utilisateur : «camille29»",
  },
  {
    'that is a demand': 'username: required',
    'that is a type': 'username: string,',
    'that is a member': 'username: req.body.username',
    'that is a variable': 'username: user_name,',
    'that is a call': 'username: get_name(x)',
    'of a machine': 'username: postgres',
    'that is half a sentence': 'pseudo : je ne sais plus',
  },
)

describe('a handle that somebody calls theirs', () => {
  test.each([
    'mon insta: «@camille_rvl»',
    'mon snap c «cami.rvl29»',
    'my twitter handle is «@camille_rvl»',
    'add me on snap: «camirvl»',
    'mein Telegram ist «@camille_rvl»',
    "mon pseudo c'est «Kami_29»",
  ])('%s', (marked) => {
    const value = /«(.*)»/.exec(marked)?.[1] ?? ''
    expect(found(marked.replaceAll(/[«»]/g, ''))).toContain(`HANDLE ${value}`)
  })

  test.each([
    'my discord is down',
    'my username is not working',
    'mon insta est privé',
    'my snap is full',
    'follow @nasa',
  ])('is not in: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('has a pattern for every network', () => {
    expect(new Set(HANDLES.map(({ entity }) => entity))).toEqual(new Set(['HANDLE']))
  })
})
