import type { Facts } from './grading';

export function Handover({ facts }: { facts: Facts }) {
  return facts.shelf.packedAt === null ? null : null;
}
