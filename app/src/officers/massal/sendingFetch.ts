import type { Fetch } from '../../engine/api';

const NO_CONTENT = 204;

/**
 * Sends a large body and tells how much of it has left this phone, from 0 to 1. The plain `fetch` cannot tell that, and
 * is given up after a while, which a long list on a slow line would not survive.
 */
export function sendingFetch(onPart: (part: number) => void): Fetch {
  return (url, { method = 'GET', headers, body } = {}) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, url);
      new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value));
      request.upload.onprogress = ({ loaded, total }) => onPart(total === 0 ? 0 : loaded / total);
      request.onload = () => resolve(answerOf(request));
      request.onerror = () => reject(new TypeError('no answer'));
      request.send(body as Blob);
    });
}

function answerOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split('\r\n')) {
    const [name = '', ...value] = line.split(': ');
    if (name !== '') headers.set(name, value.join(': '));
  }
  const body = request.status === NO_CONTENT ? null : request.responseText;
  return new Response(body, { status: request.status, headers });
}
