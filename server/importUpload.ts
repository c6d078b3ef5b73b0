import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { ImportFile } from './import/importFacts.ts';

export type Upload =
  | { readonly kind: 'FILES'; readonly files: readonly ImportFile[] }
  | { readonly kind: 'REFUSED'; readonly httpStatus: number; readonly sentence: string };

export interface UploadLimits {
  readonly maxMegabytes: number;
  /** Name of a raw body, from the address. */
  readonly name: string | null;
}

const mostFiles = 200;
const bytesPerMegabyte = 1024 * 1024;
/** What a form adds round its files. */
const formSlackBytes = 64 * 1024;

const refused = (httpStatus: number, sentence: string): Upload => ({ kind: 'REFUSED', httpStatus, sentence });
const tooLarge = (maxMegabytes: number) =>
  refused(
    413,
    `The upload is larger than ${maxMegabytes} MB, the most that is read at once. Split the file, or send its parts one by one.`,
  );
const brokenOff = refused(400, 'The upload broke off before it was complete. Nothing was loaded: send it again.');

const notWellFormed = refused(400, 'The upload is not a well-formed multipart form. Send it again.');

/** A name fit to be shown: no folders, no control characters, 120 characters at most. */
export function shownFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 120) || 'upload'
  );
}

/** Collects a raw body; stops, holding nothing, at the byte that is one too many. */
function receiveRaw(request: IncomingMessage, { maxMegabytes, name }: UploadLimits): Promise<Upload> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (upload: Upload) => {
      request.off('data', take);
      resolve(upload);
    };
    const take = (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > maxMegabytes * bytesPerMegabyte) {
        chunks.length = 0;
        finish(tooLarge(maxMegabytes));
        return;
      }
      chunks.push(chunk);
    };
    request.on('data', take);
    request.once('end', () => {
      const file = { name: shownFileName(name ?? ''), bytes: Buffer.concat(chunks) };
      finish(
        size === 0 ? refused(400, 'No file was sent: the request has no body.') : { kind: 'FILES', files: [file] },
      );
    });
    request.once('error', () => finish(brokenOff));
    request.once('close', () => finish(brokenOff));
  });
}

function busboyFor(request: IncomingMessage): BusboyInstance | null {
  const contentType = request.headers['content-type'] ?? '';
  try {
    return Busboy({
      headers: { ...request.headers, 'content-type': contentType },
      limits: { files: mostFiles, fields: 20, fieldSize: 1024, fieldNameSize: 100, headerPairs: 50 },
    });
  } catch {
    return null;
  }
}

const fileFields = new Set(['files', 'files[]', 'file']);

interface Part {
  readonly field: string;
  readonly name: string;
  readonly chunks: Buffer[];
}

function filesOf(parts: readonly Part[]): Upload {
  const kept = parts.filter(({ field }) => fileFields.has(field));
  if (kept.length > 0) {
    return { kind: 'FILES', files: kept.map(({ name, chunks }) => ({ name, bytes: Buffer.concat(chunks) })) };
  }
  return refused(400, 'No file was sent in the form field “files”. Put one or several there.');
}

/** Reads the parts of a form into memory, up to the limit, and says once how it ended. */
function readParts(
  request: IncomingMessage,
  busboy: BusboyInstance,
  about: { maxMegabytes: number; finish: (upload: Upload) => void },
): void {
  const { maxMegabytes, finish } = about;
  const parts: Part[] = [];
  let size = 0;
  busboy.on('file', (field, stream, fileName) => {
    const part = { field, name: shownFileName(fileName), chunks: [] as Buffer[] };
    parts.push(part);
    stream.on('error', () => finish(notWellFormed));
    stream.on('data', (chunk: Buffer) => {
      if (fileFields.has(field)) part.chunks.push(chunk);
    });
  });
  busboy.on('filesLimit', () =>
    finish(refused(413, `More than ${mostFiles} files were sent at once. Send them in several uploads.`)),
  );
  busboy.on('finish', () => finish(filesOf(parts)));
  busboy.on('error', () => finish(notWellFormed));
  request.on('data', (chunk: Buffer) => {
    size += chunk.byteLength;
    if (size <= maxMegabytes * bytesPerMegabyte + formSlackBytes) return;
    parts.length = 0;
    finish(tooLarge(maxMegabytes));
  });
}

function receiveMultipart(request: IncomingMessage, { maxMegabytes }: UploadLimits): Promise<Upload> {
  const busboy = busboyFor(request);
  if (busboy === null) {
    return Promise.resolve(refused(400, 'The upload is not a well-formed multipart form: its boundary is missing.'));
  }
  return new Promise((resolve) => {
    const finish = (upload: Upload) => {
      request.unpipe(busboy);
      request.removeAllListeners('data');
      resolve(upload);
    };
    readParts(request, busboy, { maxMegabytes, finish });
    request.once('error', () => finish(brokenOff));
    request.once('close', () => {
      if (!request.complete) finish(brokenOff);
    });
    request.pipe(busboy);
  });
}

/**
 * The files of a request: a multipart form's, or the raw body.
 *
 * Errors  refused with an HTTP status and one sentence: too large (before reading, where the length is declared), broken off, compressed,
 *         or no file. What is left of a refused body is not kept.
 */
export function receiveFiles(request: IncomingMessage, limits: UploadLimits): Promise<Upload> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    return Promise.resolve(refused(415, 'The upload is compressed. Send the file as it is.'));
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > limits.maxMegabytes * bytesPerMegabyte + formSlackBytes)
    return Promise.resolve(tooLarge(limits.maxMegabytes));
  const isForm = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
  return isForm ? receiveMultipart(request, limits) : receiveRaw(request, limits);
}
