import { createUndiciTransport } from '../../src/node/undici-transport.ts'
import { createWebTransport, sendByFetch } from '../../src/upstream/web-transport.ts'
import { transportContract } from '../contract/transport.ts'

transportContract('the transport on undici’s dispatch', () => createUndiciTransport())
transportContract('the transport on web streams', () => createWebTransport(sendByFetch))
