import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { recruitWords } from '../../words/recruit.ts';
import type { RecruitShown } from './recruitTables.ts';
import { recruitChanges, useRecruitScenario } from './useRecruitScenario.ts';

const { toScenario: words } = recruitWords;
const [nameId, reasonId] = ['recruit-scenario-name', 'recruit-scenario-reason'];

interface RecruitScenarioFormProps {
  answer: RecruitShown;
  onClose: () => void;
}

/** The households become changes of a new scenario. */
export function RecruitScenarioForm({ answer, onClose }: RecruitScenarioFormProps) {
  const [name, setName] = useState<string>(words.nameUsual);
  const [reason, setReason] = useState(words.reasonUsual(answer.headline));
  const [tried, setTried] = useState(false);
  const { make, isMaking, problem, done } = useRecruitScenario(answer);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const missing = [
    ...(name.trim() === '' ? [{ sentence: words.nameMissing, fieldId: nameId }] : []),
    ...(reason.trim() === '' ? [{ sentence: words.reasonMissing, fieldId: reasonId }] : []),
  ];
  const errorOf = (id: string) => (tried ? (missing.find(({ fieldId }) => fieldId === id)?.sentence ?? null) : null);
  const send = () => {
    setTried(true);
    if (missing.length === 0) void make(name.trim(), reason.trim());
  };
  return (
    <section className="planner-scenario-form" aria-label={words.heading}>
      <h2 className="nh-h2" tabIndex={-1} ref={heading}>
        {words.heading}
      </h2>
      <ErrorSummary errors={[...(tried ? missing : []), ...(problem === null ? [] : [{ sentence: problem }])]} />
      {done === null ? (
        <>
          <TextField id={nameId} label={words.name} value={name} error={errorOf(nameId)} onChange={setName} />
          <TextField id={reasonId} label={words.reason} value={reason} error={errorOf(reasonId)} onChange={setReason} />
          <div className="nh-tools">
            <Button onPress={send}>{isMaking ? words.adding : words.add}</Button>
            <Button look="quiet" onPress={onClose}>
              {words.cancel}
            </Button>
          </div>
        </>
      ) : (
        <>
          {problem === null ? <p>{words.done(recruitChanges(answer, reason).length, done.name)}</p> : null}
          <p>
            <Link to={paths.scenario(answer.question.region, done.id)}>{words.openIt}</Link>
          </p>
          <Button look="secondary" onPress={onClose}>
            {words.close}
          </Button>
        </>
      )}
    </section>
  );
}
