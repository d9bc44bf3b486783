/** What a backup says of a picture beside its bytes; rows of pictures are compared as this. */
export function describePicture(row: Record<string, unknown>): Record<string, unknown> {
  const { blob, ...rest } = row as { blob: Blob };
  return { ...rest, type: blob.type, bytes: blob.size };
}
