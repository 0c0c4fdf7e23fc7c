/** Another page of the site as a document: parsed by the browser, nothing in it is run. */

const PATIENCE_MS = 15_000;

/** Null when it cannot be fetched. */
export function fetchDocument(address: URL): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
    request.onerror = request.ontimeout = () => resolve(null);
    request.timeout = PATIENCE_MS;
    request.open("GET", address);
    request.send();
  });
}
