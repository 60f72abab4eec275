// Beside the app in its own page: what a test asks of the phone's store and of the screen.
(() => {
  const WAKE_MS = 150;
  const LOOK_MS = 120;
  const MOBILE_STATES = /^(Terkirim|Teks terkirim|Mengirim (\d) dari)/;
  const seen = new Map();
  let template;
  let copies = 0;

  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  async function using(work) {
    const db = await answer(indexedDB.open('jejak'));
    try {
      return await work(db);
    } finally {
      db.close();
    }
  }

  const table = (db, name, mode = 'readonly') => db.transaction(name, mode).objectStore(name);
  const all = (name) => using((db) => answer(table(db, name).getAll()));
  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const sha256 = async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes));

  function newId() {
    const random = crypto.getRandomValues(new Uint8Array(16));
    const time = Date.now();
    for (let at = 0; at < 6; at++) random[at] = Math.floor(time / 2 ** (8 * (5 - at))) % 256;
    random[6] = 0x70 | (random[6] & 15);
    random[8] = 0x80 | (random[8] & 63);
    return hex(random).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  function swapped(value, pairs) {
    if (typeof value === 'string') {
      return [...pairs].reduce((text, [from, into]) => text.replaceAll(from, into), value);
    }
    if (Array.isArray(value)) return value.map((member) => swapped(member, pairs));
    if (value === null || typeof value !== 'object' || value instanceof Blob) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, swapped(member, pairs)]));
  }

  /** The same picture as another file: a comment stands behind its first two bytes. */
  async function otherFile(blob) {
    const whole = new Uint8Array(await blob.arrayBuffer());
    const comment = crypto.getRandomValues(new Uint8Array(16));
    return new Blob([whole.slice(0, 2), new Uint8Array([0xff, 0xfe, 0, 18]), comment, whole.slice(2)], {
      type: 'image/jpeg',
    });
  }

  async function rowsOf(id) {
    const outbox = (await all('outbox')).filter((item) => item.reportId === id);
    const hashes = outbox.filter((item) => item.kind === 'photo').map((item) => item.sha256);
    return {
      id,
      text: outbox.find((item) => item.kind === 'text'),
      photos: outbox.filter((item) => item.kind === 'photo'),
      kept: (await all('photos')).filter((photo) => hashes.includes(photo.sha256)),
      report: (await all('reports')).find((report) => report.id === id),
    };
  }

  /** Keeps the rows of a report that she has written and that still waits, to be queued again with other words. */
  async function remember(id) {
    template = await rowsOf(id);
    return template.photos.length;
  }

  /** Queues so many reports like the remembered one, each with words and photos of its own. */
  async function queue(count) {
    for (let number = 0; number < count; number++) await queueOne();
  }

  async function queueOne() {
    const { id, text, photos, kept, report } = template;
    const pairs = new Map([
      [id, newId()],
      [report.title, `${report.title} no. ${++copies}`],
    ]);
    const blobs = new Map();
    for (const photo of kept) {
      const blob = await otherFile(photo.blob);
      const hash = await sha256(await blob.arrayBuffer());
      pairs.set(photo.sha256, hash);
      blobs.set(hash, blob);
    }
    const words = swapped(text.text, pairs);
    pairs.set(text.sha256, await sha256(new TextEncoder().encode(words)));
    await using(async (db) => {
      const step = db.transaction(['outbox', 'photos', 'reports'], 'readwrite');
      for (const row of swapped(kept, pairs)) {
        const blob = blobs.get(row.sha256);
        step.objectStore('photos').put({ ...row, blob, bytes: blob.size });
      }
      for (const row of swapped(photos, pairs)) {
        step.objectStore('outbox').put({ ...row, queuedAt: Date.now(), bytes: blobs.get(row.sha256).size });
      }
      step.objectStore('outbox').put({ ...swapped(text, pairs), queuedAt: Date.now() });
      step.objectStore('reports').put(swapped(report, pairs));
      await new Promise((resolve, reject) => {
        step.oncomplete = resolve;
        step.onabort = () => reject(step.error);
      });
    });
  }

  /** Gives a queued report a date that the server will refuse. */
  async function spoil(id) {
    const { text, report } = await rowsOf(id);
    const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const words = text.text.replaceAll(text.body.startDate, day);
    const sha = await sha256(new TextEncoder().encode(words));
    await using(async (db) => {
      const queued = { ...text, text: words, body: JSON.parse(words), sha256: sha };
      await answer(table(db, 'outbox', 'readwrite').put(queued));
      const known = { ...report, body: queued.body, startDate: day, sha256: sha };
      await answer(table(db, 'reports', 'readwrite').put(known));
    });
  }

  /** Makes room in the browser's memory: whole photos that have a receipt. */
  async function tidy() {
    const held = new Set((await all('receipts')).map((receipt) => receipt.sha256));
    for (const photo of await all('photos')) {
      if (photo.blob && held.has(photo.sha256)) {
        await using((db) => answer(table(db, 'photos', 'readwrite').put({ ...photo, blob: null })));
      }
    }
  }

  async function waiting() {
    const items = await all('outbox');
    const aside = items.filter((item) => item.state === 'aside').map((item) => item.aside);
    const rest = items.map(({ key, state, attempts, retryAt, uploadUrl }) => ({ key, state, attempts, retryAt, uploadUrl }));
    return { left: items.length, aside, rest };
  }

  /** Every report as this phone means it, and every receipt it holds. */
  async function held() {
    const reports = (await all('reports'))
      .filter((report) => report.body !== null)
      .map(({ id, sha256: hash, photos }) => ({ id, sha256: hash, photos: photos.map((photo) => photo.sha256) }));
    return JSON.stringify({ reports, receipts: await all('receipts'), ticks: [...seen.values()] });
  }

  /** The ticks that stand on the screen now, and whether the phone holds a receipt for what each says. */
  async function look() {
    const shown = [...document.querySelectorAll('a.report-row')].flatMap((row) => {
      const word = row.querySelector('.state')?.textContent ?? '';
      return MOBILE_STATES.test(word) ? [{ id: row.pathname.split('/').pop(), word }] : [];
    });
    const fresh = shown.filter(({ id, word }) => !seen.has(`${id} ${word}`));
    if (fresh.length === 0) return;
    const at = new Date().toISOString();
    const reports = new Map((await all('reports')).map((report) => [report.id, report]));
    const receipts = await all('receipts');
    for (const { id, word } of fresh) {
      const report = reports.get(id);
      const photos = receipts.filter(
        ({ kind, sha256: hash }) => kind === 'photo' && report.photos.some((photo) => photo.sha256 === hash),
      );
      const text = receipts.filter((receipt) => receipt.id === id && receipt.sha256 === report.sha256);
      seen.set(`${id} ${word}`, { id, word, at, receipts: [...text, ...photos], needed: 1 + photosSaid(word, report) });
    }
  }

  function photosSaid(word, report) {
    if (word === 'Terkirim') return report.photos.length;
    const [, said] = /foto (\d) dari/.exec(word) ?? [];
    const [, next] = /Mengirim (\d) dari/.exec(word) ?? [];
    return said ? Number(said) : next ? Number(next) - 1 : 0;
  }

  /** Signal comes back at once after each cut, and every tick on the screen is looked at. */
  function watch() {
    setInterval(() => {
      if (!document.querySelector('.state.sending')) dispatchEvent(new Event('online'));
    }, WAKE_MS);
    setInterval(() => void look(), LOOK_MS);
  }

  /** Takes all the room that the browser still gives. */
  async function fill() {
    const filler = indexedDB.open('filler');
    filler.onupgradeneeded = () => filler.result.createObjectStore('bytes', { autoIncrement: true });
    const db = await answer(filler);
    for (const size of [200_000, 20_000, 2_000, 200, 20]) {
      try {
        for (;;) {
          const step = db.transaction('bytes', 'readwrite');
          for (let left = size; left > 0; left -= 50_000) {
            step.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(Math.min(left, 50_000))));
          }
          await new Promise((resolve, reject) => {
            step.oncomplete = resolve;
            step.onabort = () => reject(step.error);
          });
        }
      } catch (failure) {
        if (failure?.name !== 'QuotaExceededError') throw failure;
      }
    }
    db.close();
  }

  const delays = [];

  /** From now on: how long after each keystroke the title lies in the store with it. */
  function timeStores() {
    const timed = async (event) => {
      const typed = event.timeStamp;
      const { value } = event.target;
      await using(async (db) => {
        while (!(await answer(table(db, 'drafts').getAll())).some((draft) => draft.form.title.startsWith(value)));
      });
      delays.push(performance.now() - typed);
    };
    document.addEventListener('input', (event) => void timed(event), true);
  }

  /** When, in milliseconds after the opening began, the first thing to type into could be seen. */
  const usable = new Promise((resolve) => {
    const seen = new MutationObserver(() => {
      const field = document.querySelector('input[name="username"], input[type="search"]');
      if (!field || field.getClientRects().length === 0) return;
      seen.disconnect();
      requestAnimationFrame(() => resolve(performance.now()));
    });
    seen.observe(document, { childList: true, subtree: true, attributes: true });
  });

  window.phone = {
    fill,
    used: () => navigator.storage.estimate().then(({ usage }) => usage),
    saw: (word) => [...seen.values()].some((tick) => tick.word === word),
    usable: () => usable, timeStores, delays: () => delays, all, spoil, remember, queue, tidy, waiting, held, watch };
})();
