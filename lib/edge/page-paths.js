/*
 * A CloudFront Function, JavaScript runtime 2.0: its code is put into the template as it stands here.
 *
 * The web apps find their way by the path themselves, so every page of an app is the same file, its shell. Files have a dot
 * in their name, pages have none. (Error pages cannot do this: they are the distribution's, and would answer the API's errors.)
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- CloudFront calls it by this name
function handler(event) {
  const request = event.request;
  // Beside the portal, which is at the root.
  const folders = ['/app', '/back-office'];
  if (folders.includes(request.uri)) {
    const query = request.rawQueryString();
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: query ? `${request.uri}/?${query}` : `${request.uri}/` } },
    };
  }
  const name = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (!name.includes('.')) {
    const folder = folders.find((one) => request.uri.startsWith(`${one}/`)) || '';
    request.uri = `${folder}/index.html`;
  }
  return request;
}
