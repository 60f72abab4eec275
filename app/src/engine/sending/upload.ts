import { NoAnswer, UPLOADS_URL, WRITE_HEADERS, refusal, type Fetch } from '../api';
import type { QueuedParcel, QueuedPhoto } from '../stored';
import type { Outbox } from './outbox';

// What a cut can cost is a piece that goes again, once more where the browser repeats a request by itself on a
// new connection, and one of another photo that was on its way too: together less than 64 kB, whatever lies
// between the phone and the server.
const PIECE_BYTES = 20_000;

const GONE = [404, 410];
// Nothing lies there any more, or not this photo: the next attempt starts over.
const START_OVER = [...GONE, 460];
// Another attempt moved the end of what lies there, or still holds it: the next one asks where it is.
const ASK_AGAIN = [409, 412, 423];

// Without TLS a browser takes an answer whose head was cut off in the middle for a whole one.
const WHOLE_PLACE = new RegExp(`^${UPLOADS_URL}/[0-9a-f-]{36}$`);

/** Not this time; another attempt will do better. */
class Interrupted extends Error {
  override name = 'Interrupted';
}

type QueuedFile = QueuedPhoto | QueuedParcel;

const FILE_TYPES = { photo: 'image/jpeg', parcel: 'application/vnd.jejak.parcel' };

/** Sends the bytes the server does not have yet, by tus 1.0; an upload that began earlier goes on at its byte. */
export async function upload(item: QueuedFile, photo: Blob, outbox: Outbox, fetch: Fetch): Promise<void> {
  const { place, arrived } = (item.uploadUrl && (await goOn(item.uploadUrl))) || (await begin());
  let offset = arrived;
  while (offset < photo.size) {
    const reached = arrivedOf(
      await ask('PATCH', place, pieceFrom(offset), { 'Upload-Offset': String(offset) }),
    );
    if (reached <= offset) throw new Interrupted();
    offset = reached;
    await outbox.rememberArrived(item, offset);
  }

  /** Announces the photo and sends its first piece in one go. */
  async function begin() {
    const answer = await ask('POST', UPLOADS_URL, pieceFrom(0), {
      'Upload-Length': String(photo.size),
      'Upload-Metadata': `sha256 ${btoa(item.sha256)},filetype ${btoa(FILE_TYPES[item.kind])}`,
    });
    const place = answer.headers.get('Location') ?? '';
    if (!WHOLE_PLACE.test(place)) throw new Interrupted();
    const arrived = arrivedOf(answer);
    await outbox.rememberUpload(item, place, arrived);
    return { place, arrived };
  }

  /** Null when what began has expired meanwhile. */
  async function goOn(place: string) {
    const answer = await request('HEAD', place, undefined, {});
    return GONE.includes(answer.status) ? null : { place, arrived: arrivedOf(await accepted(answer)) };
  }

  function pieceFrom(offset: number): Blob {
    return photo.slice(offset, offset + PIECE_BYTES);
  }

  async function ask(method: string, url: string, body?: Blob, headers: Record<string, string> = {}) {
    return accepted(await request(method, url, body, headers));
  }

  async function accepted(answer: Response): Promise<Response> {
    if (answer.ok) return answer;
    if (START_OVER.includes(answer.status)) {
      await outbox.forgetUpload(item);
      throw new Interrupted();
    }
    if (ASK_AGAIN.includes(answer.status)) throw new Interrupted();
    throw await refusal(answer);
  }

  async function request(
    method: string,
    url: string,
    body: Blob | undefined,
    headers: Record<string, string>,
  ) {
    try {
      return await fetch(url, {
        method,
        credentials: 'same-origin',
        headers: {
          ...WRITE_HEADERS,
          'Tus-Resumable': '1.0.0',
          ...(body ? { 'Content-Type': 'application/offset+octet-stream' } : {}),
          ...headers,
        },
        ...(body ? { body } : {}),
      });
    } catch (broken) {
      throw new NoAnswer(String(broken));
    }
  }
}

/** How much the server says it has; an answer that was garbled on the way says nothing. */
function arrivedOf(answer: Response): number {
  const arrived = Number(answer.headers.get('Upload-Offset') ?? NaN);
  if (!Number.isInteger(arrived) || arrived < 0) throw new Interrupted();
  return arrived;
}
