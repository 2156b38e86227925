/** The site on this device, as a page knows it. Loaded once a page stands: no figure waits for it. */
import { version } from '$app/environment';
import { asset, resolve } from '$app/paths';
import { isKept, KEEP_AGAIN, type Site } from './shelf';

/** What a page of this edition keeps. */
export const site: Site = {
  base: resolve('/').replace(/\/$/, ''),
  edition: version,
  data: __DATA_HASHES__
};

/** Whether this browser can keep the site; a page over plain http, or in a private window, often cannot. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && (globalThis as { caches?: CacheStorage }).caches !== undefined;
}

/**
 * Registers the service worker, and calls back when a newer edition has been fetched and waits. Gives back once the
 * site is on the device. A browser that refuses leaves the site as it was: with a network.
 */
export async function register(onwaiting: () => void): Promise<void> {
  const registration = await navigator.serviceWorker.register(asset('/service-worker.js'));
  // A browser that is told to have none answers with nothing.
  if ((registration as ServiceWorkerRegistration | undefined) === undefined) return;
  const look = () => {
    // Without an active worker it is the first one, and there is nothing to wait for.
    if (registration.waiting !== null && registration.active !== null) onwaiting();
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look)
  );
  const { active } = await navigator.serviceWorker.ready;
  if (active !== null && !(await isKept(site))) await keptAgain(active);
}

/** Lets the worker keep the site again, after the browser has cleared it under an open page. */
function keptAgain(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    worker.postMessage(KEEP_AGAIN, [port2]);
  });
}
