import { Page } from './Page';

export function WordPage({ id }: { id: string }) {
  return (
    <Page title={id} room="words">
      {null}
    </Page>
  );
}
