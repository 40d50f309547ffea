/*
 * A CloudFront Function, JavaScript runtime 2.0: its code is put into the template as it stands here.
 *
 * Both web apps find their way by the path themselves, so every page of an app is the same file, its shell. Files have a dot
 * in their name, pages have none. (Error pages cannot do this: they are the distribution's, and would answer the API's errors.)
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- CloudFront calls it by this name
function handler(event) {
  const request = event.request;
  if (request.uri === '/app') {
    const query = request.rawQueryString();
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: query ? `/app/?${query}` : '/app/' } },
    };
  }
  const name = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (!name.includes('.')) request.uri = request.uri.startsWith('/app/') ? '/app/index.html' : '/index.html';
  return request;
}
