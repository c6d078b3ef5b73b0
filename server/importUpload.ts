import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';

/** A file as it lies in the private folder, under a name of ours. */
export interface ReceivedFile {
  /** As the sender named it; shown back, never trusted. */
  readonly name: string;
  readonly path: string;
  /** Of the bytes; hexadecimal. */
  readonly sha256: string;
}

export type Upload =
  | { readonly kind: 'FILES'; readonly files: readonly ReceivedFile[] }
  | { readonly kind: 'REFUSED'; readonly httpStatus: number; readonly sentence: string };

export interface UploadLimits {
  readonly maxMegabytes: number;
  /** Name of a raw body, from the address. */
  readonly name: string | null;
  /** Private folder the files are written to; the caller makes it and takes it away. */
  readonly folder: string;
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
const notKept = refused(507, 'The upload could not be kept: the disk may be full. Nothing was loaded.');

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

/** Thrown on the way to the disk to refuse what is coming. */
class Refused extends Error {
  readonly upload: Upload;
  constructor(upload: Upload) {
    super('The upload is refused.');
    this.upload = upload;
  }
}

interface Meter {
  bytes: number;
  readonly most: number;
  readonly tooMuch: Upload;
}

function meterFor(maxMegabytes: number): Meter {
  return { bytes: 0, most: maxMegabytes * bytesPerMegabyte, tooMuch: tooLarge(maxMegabytes) };
}

/** Writes one file as it comes, counting and hashing it. Errors: Refused at the byte that is one too many. */
async function keepFile(
  source: Readable,
  about: { name: string; folder: string; meter: Meter },
): Promise<ReceivedFile> {
  const { name, folder, meter } = about;
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  async function* measured(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      meter.bytes += chunk.byteLength;
      if (meter.bytes > meter.most) throw new Refused(meter.tooMuch);
      hash.update(chunk);
      yield chunk;
    }
  }
  await pipeline(source, measured, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  return { name: shownFileName(name), path, sha256: hash.digest('hex') };
}

const isOfDisk = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES'].includes(String(error.code));

function refusalFor(error: unknown, otherwise: Upload): Upload {
  if (error instanceof Refused) return error.upload;
  return isOfDisk(error) ? notKept : otherwise;
}

async function receiveRaw(request: IncomingMessage, { maxMegabytes, name, folder }: UploadLimits): Promise<Upload> {
  const meter = meterFor(maxMegabytes);
  try {
    const file = await keepFile(withoutDestroying(request), { name: name ?? '', folder, meter });
    if (meter.bytes === 0) return refused(400, 'No file was sent: the request has no body.');
    return { kind: 'FILES', files: [file] };
  } catch (error) {
    return refusalFor(error, brokenOff);
  }
}

/** The body as a stream of its own, so that a refusal ends the reading and not the connection the answer goes out by. */
function withoutDestroying(request: IncomingMessage): Readable {
  return Readable.from(
    (async function* () {
      for await (const chunk of request.iterator({ destroyOnReturn: false })) yield chunk;
    })(),
    { objectMode: false },
  );
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
const noFile = refused(400, 'No file was sent in the form field “files”. Put one or several there.');

async function partsKept(parts: readonly Promise<ReceivedFile>[]): Promise<Upload> {
  const files = await Promise.all(parts);
  return files.length === 0 ? noFile : { kind: 'FILES', files };
}

/** Keeps the parts of a form as they come and says once how it ended. */
function readParts(
  busboy: BusboyInstance,
  about: { limits: UploadLimits; finish: (upload: Upload | Promise<Upload>) => void },
): void {
  const { limits, finish } = about;
  const meter = meterFor(limits.maxMegabytes);
  const parts: Promise<ReceivedFile>[] = [];
  busboy.on('file', (field, stream, name) => {
    if (!fileFields.has(field)) {
      stream.resume();
      return;
    }
    const kept = keepFile(stream, { name, folder: limits.folder, meter });
    kept.catch((error: unknown) => finish(refusalFor(error, notWellFormed)));
    parts.push(kept);
  });
  busboy.on('filesLimit', () =>
    finish(refused(413, `More than ${mostFiles} files were sent at once. Send them in several uploads.`)),
  );
  busboy.on('finish', () => finish(partsKept(parts).catch((error: unknown) => refusalFor(error, notWellFormed))));
  busboy.on('error', () => finish(notWellFormed));
}

function receiveMultipart(request: IncomingMessage, limits: UploadLimits): Promise<Upload> {
  const busboy = busboyFor(request);
  if (busboy === null) {
    return Promise.resolve(refused(400, 'The upload is not a well-formed multipart form: its boundary is missing.'));
  }
  return new Promise((resolve) => {
    const finish = (upload: Upload | Promise<Upload>) => {
      request.unpipe(busboy);
      resolve(upload);
    };
    readParts(busboy, { limits, finish });
    request.once('error', () => finish(brokenOff));
    request.once('close', () => {
      if (!request.complete) finish(brokenOff);
    });
    request.pipe(busboy);
  });
}

/**
 * The files of a request, a multipart form's or the raw body, written to the folder as they come and never held whole.
 *
 * Errors  refused with an HTTP status and one sentence: too large (before reading, where the length is declared), broken off, compressed,
 *         or no file. What was written of a refused body is the caller's to remove, with the folder.
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
