import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const TXT = 16;
const MX = 15;

/** What a zone holds by name: texts, hosts that take mail, or a fault of the server's own. */
export type Zone = Readonly<
  Record<string, { readonly txt?: readonly string[]; readonly mx?: readonly string[]; readonly fails?: boolean }>
>;

/** A name server on this machine that speaks DNS by UDP. */
export const openFakeDns = async (zone: Zone) => {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => socket.send(answerTo(query, zone), port, address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    server: `127.0.0.1:${socket.address().port}`,
    close: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
};

const HEADER = 12;
const NO_SUCH_NAME = 3;
const SERVER_FAILS = 2;

const answerTo = (query: Buffer, zone: Zone): Buffer => {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query[at]!; length > 0; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  const type = query.readUInt16BE(at + 1);
  const known = zone[labels.join('.').toLowerCase()];
  const records = known ? recordsOf(type, known) : [];
  const code = known?.fails ? SERVER_FAILS : known ? 0 : NO_SUCH_NAME;
  const header = Buffer.alloc(HEADER);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  const question = query.subarray(HEADER, at + 5);
  return Buffer.concat([header, question, ...records.map((data) => record(type, data))]);
};

const recordsOf = (type: number, { txt = [], mx = [] }: Zone[string]): readonly Buffer[] => {
  if (type === TXT) return txt.map((text) => Buffer.concat(piecesOf(text)));
  return type === MX ? mx.map((host) => Buffer.concat([Buffer.from([0, 10]), ...nameOf(host)])) : [];
};

/** A text is cut into pieces of at most 255 bytes. */
const piecesOf = (text: string): readonly Buffer[] =>
  (text.match(/.{1,255}/g) ?? ['']).flatMap((piece) => [Buffer.from([piece.length]), Buffer.from(piece)]);

const nameOf = (name: string): readonly Buffer[] => [
  ...name.split('.').flatMap((label) => [Buffer.from([label.length]), Buffer.from(label)]),
  Buffer.from([0]),
];

const record = (type: number, data: Buffer): Buffer => {
  // The name is the question's, the class the Internet's, and it may be kept for a minute.
  const head = Buffer.from([0xc0, HEADER, 0, type, 0, 1, 0, 0, 0, 60, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
};
