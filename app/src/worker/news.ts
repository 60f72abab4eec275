/** A tap on news that the phone itself showed leads to the report. */
export function openNews(event: NotificationEvent): void {
  event.notification.close();
  const { address } = event.notification.data as { address: string };
  event.waitUntil(show(address));
}

async function show(address: string): Promise<void> {
  const self = globalThis as unknown as ServiceWorkerGlobalScope;
  const [open] = await self.clients.matchAll({ type: 'window' });
  if (!open) {
    await self.clients.openWindow(address);
    return;
  }
  await open.focus();
  open.postMessage({ kind: 'open', address });
}
