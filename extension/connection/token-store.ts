/**
 * The token, in the IndexedDB of the extension's own origin: content scripts run in the origin of their page and cannot
 * open it. (`storage.local` is open to them, so no secret is ever there.)
 */

export interface StoredToken {
  token: string;
  token_id: string;
}

const DATABASE = "rambu";
const STORE = "secrets";
const KEY = "token";

export async function loadToken(): Promise<StoredToken | undefined> {
  return await withStore("readonly", (store) => store.get(KEY));
}

export async function saveToken(token: StoredToken): Promise<void> {
  await withStore("readwrite", (store) => store.put(token, KEY));
}

async function withStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("the token store gave up"));
    });
    return request.result;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the token store did not open"));
  });
}
