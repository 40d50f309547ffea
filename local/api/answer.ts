export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed when it is JSON, else undefined. */
  body: unknown;
  text: string;
}

/** An answer other than the one hoped for. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly answer: Answer;

  constructor(call: string, answer: Answer) {
    super(`${call} answered ${answer.status}: ${answer.text}`);
    this.answer = answer;
  }
}

export async function fetchAnswer(address: URL | string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(address, init);
  const text = await response.text();
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== '' ? (JSON.parse(text) as unknown) : undefined,
    text,
  };
}
