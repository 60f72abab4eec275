import { sha256OfBytes } from '../../engine/hash';
import { UPLOADS_URL } from '../../engine/api';
import { newId } from '../../engine/ids';
import { nothingThere, problem } from './answers';
import { instant } from './desk';
import type { Shelf } from './shelf';
import { receiptFor } from './signing';

interface Upload {
  sha256: string;
  length: number;
  bytes: Uint8Array;
}

/**
 * The photo counter of the pretended kecamatan, by tus. What has not arrived whole is forgotten when the app
 * is closed, and the phone then begins anew; of a whole photo only its hash is kept.
 */
export class Uploads {
  private readonly open = new Map<string, Upload>();

  create(shelf: Shelf, headers: Headers, bytes: Uint8Array, now: number): Response {
    const named = /sha256 (\S+?)(,|$)/.exec(headers.get('Upload-Metadata') ?? '')?.[1] ?? '';
    const upload = {
      sha256: atob(named),
      length: Number(headers.get('Upload-Length')),
      bytes: new Uint8Array(),
    };
    const id = newId(now, (bytes) => crypto.getRandomValues(bytes));
    this.open.set(id, upload);
    const refused = this.append(shelf, id, upload, bytes, now);
    return refused ?? tus(201, bytes.length, { Location: `${UPLOADS_URL}/${id}` });
  }

  goOn(shelf: Shelf, id: string, method: string, headers: Headers, bytes: Uint8Array, now: number): Response {
    const upload = this.open.get(id);
    if (!upload) return nothingThere();
    if (method === 'HEAD') {
      return tus(200, upload.bytes.length, { 'Upload-Length': String(upload.length) });
    }
    if (Number(headers.get('Upload-Offset')) !== upload.bytes.length) {
      return problem(409, 'WRONG_OFFSET', 'Kiriman tidak menyambung pada tempatnya.');
    }
    return this.append(shelf, id, upload, bytes, now) ?? tus(204, upload.bytes.length, {});
  }

  private append(shelf: Shelf, id: string, upload: Upload, bytes: Uint8Array, now: number): Response | null {
    const whole = new Uint8Array(upload.bytes.length + bytes.length);
    whole.set(upload.bytes);
    whole.set(bytes, upload.bytes.length);
    upload.bytes = whole;
    if (whole.length < upload.length) return null;
    const { sha256 } = upload;
    if (sha256OfBytes(whole) !== sha256) {
      this.open.delete(id);
      return problem(460, 'WRONG_BYTES', 'Isi yang diterima berbeda dengan yang diumumkan.');
    }
    const receivedAt = instant(now);
    shelf.photos[sha256] ??= receiptFor(shelf, {
      kind: 'photo',
      id: sha256,
      revision: 0,
      sha256,
      receivedAt,
    });
    return null;
  }
}

function tus(status: number, offset: number, headers: Record<string, string>): Response {
  return new Response(null, {
    status,
    headers: { 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(offset), ...headers },
  });
}
