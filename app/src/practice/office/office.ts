import { UPLOADS_URL } from '../../engine/api';
import { answer, nothingThere, nothingToSay } from './answers';
import { Desk } from './desk';
import { parcelKeyOf, receive, registerPhone } from './parcels';
import type { Shelf, Surroundings } from './shelf';
import { publicKeyOf } from './signing';
import { Uploads } from './uploads';

/** A request whose body is already here. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  bytes: Uint8Array;
}

export async function askedOf(url: string, init: RequestInit = {}): Promise<Asked> {
  const [path = '', query] = url.split('?');
  const body = init.body ? await new Response(init.body).arrayBuffer() : new ArrayBuffer(0);
  return {
    method: init.method ?? 'GET',
    path: path.replace(/^https?:\/\/[^/]+/, ''),
    query: new URLSearchParams(query),
    headers: new Headers(init.headers),
    bytes: new Uint8Array(body),
  };
}

/** A kecamatan that lives on this phone and answers as the real server does. It knows no network. */
export class Office {
  private readonly uploads = new Uploads();

  /** Answers one request; what the kecamatan then holds lies on the shelf. */
  answer(asked: Asked, shelf: Shelf, around: Surroundings): Response {
    const desk = new Desk(shelf, around);
    desk.work();
    const { method, path, query } = asked;
    if (path.startsWith(UPLOADS_URL)) return this.upload(asked, shelf, around);
    const [, , collection, id = '', part] = path.split('/');
    switch (`${method} ${collection ?? ''}`) {
      case 'GET keys':
        return new Response(JSON.stringify([publicKeyOf(shelf)]));
      case 'GET catalog':
        return answer(200, 'CatalogView', around.catalog, {
          ETag: around.catalog.version,
        });
      case 'GET session':
        return answer(200, 'SignedIn', around.me);
      case 'GET changes':
        return desk.changes(query.get('since') ?? 'now');
      case 'PUT device-keys':
        registerPhone(shelf, id, textOf(asked));
        return nothingToSay();
      case 'GET parcels':
        return id === 'key' ? answer(200, 'ParcelKeyView', parcelKeyOf(shelf)) : nothingThere();
      // What is still being written stays on the phone: nobody here needs a copy.
      case 'GET drafts':
        return answer(200, 'DraftList', { items: [] });
      case 'PUT drafts':
      case 'DELETE drafts':
        return nothingToSay();
      case 'GET photos':
        return photoReceipt(shelf, id);
      case 'PUT activities':
        return part === undefined ? desk.put(id, textOf(asked)) : nothingThere();
      case 'GET activities':
        if (id === '') return desk.list();
        if (part === 'revisions') return desk.revisions(id);
        return part === undefined ? desk.view(id) : nothingThere();
      case 'POST activities':
        return part === 'withdraw' ? desk.withdraw(id, textOf(asked)) : nothingThere();
      default:
        return nothingThere();
    }
  }

  /** Takes in what another phone brings; how many reports it was. */
  receive(parcels: Uint8Array[], shelf: Shelf, around: Surroundings): number {
    const desk = new Desk(shelf, around);
    return parcels.filter((parcel) => receive(shelf, desk, parcel, around.now()) !== null).length;
  }

  private upload({ method, path, headers, bytes }: Asked, shelf: Shelf, { now }: Surroundings): Response {
    if (method === 'POST') return this.uploads.create(shelf, headers, bytes, now());
    return this.uploads.goOn(shelf, path.slice(UPLOADS_URL.length + 1), method, headers, bytes, now());
  }
}

function photoReceipt(shelf: Shelf, sha256: string): Response {
  const receipt = shelf.photos[sha256];
  return receipt ? answer(200, 'ReceiptView', { receipt }) : nothingThere();
}

function textOf({ bytes }: Asked): string {
  return new TextDecoder().decode(bytes);
}
