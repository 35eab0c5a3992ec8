import type { Edit, State } from './types';
import type { Language } from './words';

interface Problems { messages: string[]; chinese?: string[] | null | undefined }

/** A request that the server refused, with its messages; `conflict` where another window was faster. */
export class Refused extends Error {
  constructor(private readonly problems: Problems, readonly conflict: boolean) {
    super(problems.messages.join('\n'));
  }

  /** Where there is no Chinese (what is wrong with a county's files), in English. */
  messagesIn = (language: Language): string[] => (language === 'zh-CN' && this.problems.chinese) || this.problems.messages;
}

/** The server can't be reached, or no longer knows this page's token: it was ended or started again. */
export class Gone extends Error {}

async function send(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`api/${path}`, init);
  } catch {
    throw new Gone();
  }
  if (response.status === 404) throw new Gone();
  if (!response.ok) {
    const body = (await response.json().catch(() => undefined)) as Partial<Problems> | undefined;
    const said = [`${response.status} ${response.statusText}`];
    throw new Refused({ messages: body?.messages ?? said, chinese: body?.chinese }, response.status === 409);
  }
  return response;
}

export const getJson = async <T>(path: string): Promise<T> => (await send(path)).json() as Promise<T>;
export const getBlock = async (path: string): Promise<ArrayBuffer> => (await send(path)).arrayBuffer();

async function post(path: string, body: unknown): Promise<State> {
  const response = await send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return response.json() as Promise<State>;
}

export const postEdit = (revision: number, edit: Edit): Promise<State> => post('edits', { revision, edit });
export const postStep = (revision: number, step: 'undo' | 'redo' | 'accept' | 'drop'): Promise<State> => post(step, { revision });
export const postReplan = (revision: number, seconds: number | null, from: number | null, keepUntil: number | null): Promise<State> => post('replan', { revision, seconds, from, keepUntil });
export const postStop = async (): Promise<void> => void (await send('stop', { method: 'POST' }));
