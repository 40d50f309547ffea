import type { GatewayResponse } from 'run-template';

/** A refusal by one of the laptop's own controls (RFC 9457). */
export class ControlRefusal extends Error {
  override readonly name = 'ControlRefusal';
  readonly status: number;
  readonly code: string;

  /** @param code stable, kebab-case @param detail one sentence with what to do */
  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

export function problemResponse({ status, code, message }: ControlRefusal): GatewayResponse {
  const problem = { type: 'about:blank', title: code.replaceAll('-', ' '), status, code, detail: message };
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: Buffer.from(JSON.stringify(problem)),
  };
}
