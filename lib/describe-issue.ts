import * as v from 'valibot';

/** Where a value is not what its schema asks for, and how: `blocks.0.kind: Invalid type …`. Never long. */
export function describeIssue(issue: v.BaseIssue<unknown>, root: string): string {
  return `${v.getDotPath(issue) ?? root}: ${issue.message.slice(0, 200)}`;
}
