import type { components } from '../../engine/schema';

export type Schema = components['schemas'];

/** An answer in a shape that the real server's own description names. */
export function answer<Name extends keyof Schema>(
  status: number,
  _shape: Name,
  content: Schema[Name],
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(content), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

export function problem(
  status: number,
  code: string,
  detail: string,
  more: Partial<Schema['Problem']> = {},
): Response {
  const content: Schema['Problem'] = {
    type: `https://jejak-pkk.id/masalah/${code.toLowerCase().replaceAll('_', '-')}`,
    title: detail,
    status,
    code,
    detail,
    ...more,
  };
  return new Response(JSON.stringify(content), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

export function nothingThere(): Response {
  return problem(404, 'NOT_FOUND', 'Yang dicari tidak ada di desa latihan.');
}

export function nothingToSay(): Response {
  return new Response(null, { status: 204 });
}
