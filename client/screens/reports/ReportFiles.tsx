import { useState } from 'react';
import { HeadCell, PaneTable } from '../../ui/PaneTable.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { reportWords } from '../../words/report.ts';
import { fileAddress } from './fileAddress.ts';
import type { ReportShown } from './ReportInShort.tsx';

const { files: words } = reportWords;
type ReportFile = ReportShown['files'][number];

const wholeRegion = 'whole-region';
const audiences = ['BOARD', 'PUBLIC'] as const;

interface FileCellProps {
  file: ReportFile | undefined;
  council: { gssCode: string; name: string } | null;
}

/** The link to one file, or why it cannot be had here. */
function FileCell({ file, council }: FileCellProps) {
  if (file === undefined) return null;
  if (file.sentence != null) return <span className="nh-meta">{file.sentence}</span>;
  const { format, audience, url } = file;
  const name = words.linkLabel(words.formats[format], words.audiences[audience], council?.name ?? null);
  return (
    <a href={fileAddress(url, council?.gssCode ?? null)} aria-label={`${words.short[format]}: ${name}`}>
      {words.short[format]}
    </a>
  );
}

/** Every file of a report, in the version of the board and of the public, of the region or of one council. */
export function ReportFiles({ report }: { report: ReportShown }) {
  const [chosen, setChosen] = useState(wholeRegion);
  const { files, councils } = report;
  const council = councils.find(({ gssCode }) => gssCode === chosen) ?? null;
  const formats = [...new Set(files.map(({ format }) => format))];
  return (
    <div className="report-files">
      {councils.length > 1 ? (
        <>
          <SelectField
            label={words.of}
            options={[
              { value: wholeRegion, label: words.region },
              ...councils.map(({ gssCode, name }) => ({ value: gssCode, label: name })),
            ]}
            value={chosen}
            onChange={setChosen}
          />
          {council === null ? null : <p className="nh-meta">{words.same}</p>}
        </>
      ) : null}
      <PaneTable
        caption={words.caption}
        head={
          <>
            <HeadCell label={words.format} />
            {audiences.map((audience) => (
              <HeadCell key={audience} label={words.audiences[audience]} />
            ))}
          </>
        }
      >
        <tbody className="govuk-table__body">
          {formats.map((format) => (
            <tr className="govuk-table__row" key={format}>
              <th scope="row" className="govuk-table__header">
                {words.formats[format]}
              </th>
              {audiences.map((audience) => (
                <td className="govuk-table__cell" key={audience}>
                  <FileCell
                    file={files.find((file) => file.format === format && file.audience === audience)}
                    council={council}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PaneTable>
      <p className="nh-notes">{words.versions}</p>
    </div>
  );
}
