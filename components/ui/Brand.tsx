export function Brand() {
  return (
    <span class="brand">
      <span class="stamp" lang="zh-Hans" aria-hidden="true">
        读
      </span>
      <span>Pindu</span>
    </span>
  );
}
