import type { BtIssueForm } from 'bt-support-elements';
import type {} from 'bt-support-elements/react';
import { useRef } from 'react';

export function Right() {
  const form = useRef<BtIssueForm>(null);
  return (
    <>
      <bt-support-session type="full" session-key="1234567" cut-opener clickonce id="x" className="wide" hidden>
        <a href="https://support.example.com/api/start_session?short_key=1234567">Get support</a>
      </bt-support-session>
      <bt-support-session sessionKey="1234567" timezone-offset="off" priority={1} chat-instead="false" />
      <bt-support-session rep-id={12} rep-name="John" fallback-to-full-window="false" skills={undefined} />
      <bt-issue-form
        ref={form}
        key="form"
        issue-code-name="Other"
        platform="auto"
        options={{ customer: { name: 'Ada' } }}
        sessionAttributes={{ student_number: 7 }}
        onbt-session-request={(event) => {
          event.preventDefault();
          event.currentTarget.start();
        }}
        onbt-session-invalid={({ problems }) => console.log(problems[0]?.message)}
        onbt-session-blocked={({ reason }) => reason === 'state-unknown'}
        onClick={({ currentTarget }) => currentTarget.href}
      />
    </>
  );
}

export const Wrong = () => (
  <>
    {/* @ts-expect-error There are two start types. */}
    <bt-support-session type="video" />
    {/* @ts-expect-error Priorities are 1, 2 and 3. */}
    <bt-support-session priority={4} />
    {/* @ts-expect-error A customer is an object. */}
    <bt-issue-form options={{ customer: 'Ada' }} />
    {/* @ts-expect-error No such property. */}
    <bt-support-session representative={{ id: 12 }} />
    {/* @ts-expect-error The address is read only. */}
    <bt-support-session href="https://support.example.com/" />
    {/* @ts-expect-error Only some events have a display. */}
    <bt-support-session onbt-session-close={({ display }) => console.log(display)} />
    {/* @ts-expect-error No such element. */}
    <bt-support-sesion />
  </>
);
