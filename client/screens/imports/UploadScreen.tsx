import { useEffect, useRef, useState } from 'react';
import { type ImportFormat, importFormats } from '../../../schema/vocabulary.ts';
import { type ImportOrder, type Sending, sendFiles } from '../../api/importFiles.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { navigate, useSearch } from '../../url/location.ts';
import { readQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';
import { batchWords } from '../../words/importBatch.ts';
import { uploadWords } from '../../words/importUpload.ts';
import { UploadForm } from './UploadForm.tsx';

const formats = Object.keys(importFormats) as ImportFormat[];

interface Sent {
  readonly bytes: number;
  readonly of: number;
}

/** Sends files and goes to the import's own page as soon as they are received. */
function useSending() {
  const [sent, setSent] = useState<Sent | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const sending = useRef<Sending | null>(null);
  useEffect(() => () => sending.current?.stop(), []);
  const send = async (order: ImportOrder) => {
    if (sending.current !== null) return;
    const all = order.files.reduce((sum, { size }) => sum + size, 0);
    setRefused(null);
    setSent({ bytes: 0, of: all });
    announce(uploadWords.sendingLabel);
    sending.current = sendFiles(order, (bytes, of) => setSent({ bytes, of }));
    const outcome = await sending.current.outcome;
    sending.current = null;
    setSent(null);
    if (outcome.kind === 'stopped') return announce(uploadWords.stopped);
    if (outcome.kind === 'unreachable') return setRefused(uploadWords.unreachable);
    const { id, sentence } = outcome.receipt;
    if (id === null) setRefused(sentence);
    else navigate(paths.import(id));
  };
  return { sent, refused, send, stop: () => sending.current?.stop() };
}

/** Choose files, say what they are, and send them. */
export function UploadScreen() {
  const query = readQuery(useSearch());
  const format = query.oneOf('format', formats);
  const { sent, refused, send, stop } = useSending();
  usePageTitle(uploadWords.title);
  return (
    <div className="nh-upload">
      <DroppedParts names={query.dropped()} />
      <nav className="nh-breadcrumb" aria-label={batchWords.trail}>
        <Link to={paths.imports}>{batchWords.home}</Link> › {uploadWords.title}
      </nav>
      <ErrorSummary title={uploadWords.refused} errors={refused === null ? [] : [{ sentence: refused }]} />
      <h1 className="nh-h1">{uploadWords.title}</h1>
      <p className="nh-lede">{uploadWords.lede}</p>
      <UploadForm key={format ?? ''} format={format ?? 'ssda903'} isSending={sent !== null} onSend={send} />
      {sent === null ? null : (
        <div className="nh-sending">
          <ProgressBar
            label={uploadWords.sendingLabel}
            text={sent.bytes < sent.of ? uploadWords.sending(sent.bytes, sent.of) : uploadWords.checking}
            done={sent.bytes}
            total={sent.of}
          />
          <Button look="secondary" onPress={stop}>
            {uploadWords.stopSending}
          </Button>
        </div>
      )}
    </div>
  );
}
