/** The name with its stamp; `heading` where it is the view's title. */
export function Brand({ heading = false }: { heading?: boolean }) {
  const Outer = heading ? 'h1' : 'span';
  return (
    <Outer class="brand">
      <span class="stamp" lang="zh-Hans" aria-hidden="true">
        读
      </span>
      <span>Pindu</span>
    </Outer>
  );
}
