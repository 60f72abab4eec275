import {
  Upload,
  type DetailedError,
  type HttpRequest,
  type HttpResponse,
  type HttpStack,
} from 'tus-js-client';
import { NoAnswer, Refusal, UPLOADS_URL, WRITE_HEADERS, type Fetch, type FieldComplaint } from '../api';
import type { QueuedParcel, QueuedPhoto } from '../stored';
import type { Outbox } from './outbox';

// Nothing lies there any more, or not this photo: the next attempt starts over.
const START_OVER = [404, 410, 460];
// Another attempt moved the end of what lies there, or still holds it: the next one asks where it is.
const ASK_AGAIN = [409, 412, 423];

// What a cut can cost is a piece that goes again, and once more where the browser repeats a request by itself
// on a new connection: together less than 64 kB, whatever lies between the phone and the server.
const PIECE_BYTES = 30_000;

/** Not this time; another attempt will do better. */
class Interrupted extends Error {
  override name = 'Interrupted';
}

export type QueuedFile = QueuedPhoto | QueuedParcel;

const FILE_TYPES = { photo: 'image/jpeg', parcel: 'application/vnd.jejak.parcel' };

/** Sends the bytes the server does not have yet; an upload that began earlier goes on at its byte. */
export async function upload(item: QueuedFile, blob: Blob, outbox: Outbox, fetch: Fetch): Promise<void> {
  try {
    await run(item, blob, outbox, fetch);
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    if (START_OVER.includes(failure.status)) {
      await outbox.rememberUpload(item, undefined);
      throw new Interrupted();
    }
    if (ASK_AGAIN.includes(failure.status)) throw new Interrupted();
    throw failure;
  }
}

function run(item: QueuedFile, blob: Blob, outbox: Outbox, fetch: Fetch): Promise<void> {
  return new Promise((resolve, reject) => {
    const remembered: Promise<void>[] = [];
    const uploading: Upload = new Upload(blob, {
      endpoint: UPLOADS_URL,
      uploadUrl: item.uploadUrl ?? null,
      chunkSize: PIECE_BYTES,
      uploadDataDuringCreation: true,
      metadata: { sha256: item.sha256, filetype: FILE_TYPES[item.kind] },
      headers: WRITE_HEADERS,
      // Waiting and trying again is decided in one place, for all items.
      retryDelays: null,
      storeFingerprintForResuming: false,
      httpStack: new FetchStack(fetch),
      onUploadUrlAvailable: () => {
        if (uploading.url) remembered.push(outbox.rememberUpload(item, uploading.url));
      },
      onChunkComplete: (_, arrived) => remembered.push(outbox.rememberArrived(item, arrived)),
      onSuccess: () => void Promise.all(remembered).then(() => resolve(), reject),
      onError: (failure) =>
        void Promise.allSettled(remembered).then(() => reject(failureOf(failure as DetailedError))),
    });
    uploading.start();
  });
}

function failureOf(failure: DetailedError): Error {
  const answer = failure.originalResponse as HttpResponse | null | undefined;
  if (!answer) return new NoAnswer(failure.message);
  const problem = problemIn(answer.getBody());
  return new Refusal(
    answer.getStatus(),
    problem.type ?? '',
    problem.title ?? '',
    problem.detail ?? '',
    problem.errors ?? [],
    Number(answer.getHeader('Retry-After')) || null,
    null,
  );
}

interface Problem {
  type?: string;
  title?: string;
  detail?: string;
  errors?: FieldComplaint[];
}

function problemIn(body: string): Problem {
  try {
    return JSON.parse(body) as Problem;
  } catch {
    return {};
  }
}

/** Lets the tus client speak through the fetch it is given. */
class FetchStack implements HttpStack {
  constructor(private readonly fetch: Fetch) {}

  createRequest(method: string, url: string): HttpRequest {
    return new FetchRequest(this.fetch, method, url);
  }

  getName(): string {
    return 'FetchStack';
  }
}

class FetchRequest implements HttpRequest {
  private readonly headers: Record<string, string> = {};
  private readonly ending = new AbortController();

  constructor(
    private readonly fetch: Fetch,
    private readonly method: string,
    private readonly url: string,
  ) {}

  getMethod(): string {
    return this.method;
  }

  getURL(): string {
    return this.url;
  }

  setHeader(header: string, value: string): void {
    this.headers[header] = value;
  }

  getHeader(header: string): string | undefined {
    return this.headers[header];
  }

  // fetch does not tell how far a body has gone; progress is shown piece by piece.
  setProgressHandler(): void {
    return;
  }

  async send(body: Blob | null): Promise<HttpResponse> {
    const answer = await this.fetch(this.url, {
      method: this.method,
      headers: this.headers,
      credentials: 'same-origin',
      signal: this.ending.signal,
      ...(body ? { body } : {}),
    });
    const text = await answer.text();
    return {
      getStatus: () => answer.status,
      getHeader: (header) => answer.headers.get(header) ?? undefined,
      getBody: () => text,
      getUnderlyingObject: () => answer,
    };
  }

  abort(): Promise<void> {
    this.ending.abort();
    return Promise.resolve();
  }

  getUnderlyingObject(): unknown {
    return this;
  }
}
